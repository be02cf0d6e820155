import { describe, expect, it } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { composeJoint } from '#core/domain/briefing/joint/compose-joint.ts';
import { BRIEFING_KINDS, briefingPeriods } from '#core/domain/briefing/periods.ts';
import { type FigurePiece, plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import { briefingInput, PLANS } from '../../setup/briefing-inputs.ts';
import { allowedNumbers } from './allowed-numbers.ts';

const figuresOf = (sentence: Sentence): FigurePiece[] =>
  sentence.filter((piece) => typeof piece !== 'string');

/** Every sentence, those of next steps too. */
const sentencesOf = ({ summary, outlook, attention, regions, nextSteps }: Briefing): Sentence[] => [
  ...summary,
  ...(outlook?.sentences ?? []),
  ...attention,
  ...(regions?.remarks ?? []),
  ...nextSteps.map(({ sentence }) => sentence),
];

/** Things that are counted up, in either language, and how long something is late or away. */
const COUNTED =
  /^\d+(\.\d)?$|^\d+(\.\d)?(项|个|市|个地区|天|处|位|份|个月|个季度)$|^\d+(\.\d)? (?!(firms?|items?|people|person|robots?|sets?|percentage|times)\b)[a-z][a-z ]*$/;

describe.each(BRIEFING_KINDS)('every %s', (kind) => {
  const cases = PLANS.flatMap((plan) =>
    briefingPeriods('2026-11-21', [kind]).map((period) => ({ plan, period })),
  );

  it.each(['zh', 'en'] as const)('says no number that is not in the facts, in %s', (language) => {
    for (const { plan, period } of cases) {
      const input = briefingInput(plan, period, { language });
      const allowed = allowedNumbers(input);
      for (const sentence of sentencesOf(composeBriefing(input))) {
        const figures = figuresOf(sentence);
        expect(figures.length, plainText(sentence)).toBeGreaterThan(0);
        for (const { text, value } of figures.filter((figure) => !COUNTED.test(figure.text))) {
          const known = allowed.some((number) => Math.abs(number - value) < 1e-9);
          expect(known, `${plan} ${period} ${plainText(sentence)}: ${text}`).toBe(true);
        }
      }
    }
  });

  it('says the same numbers in both languages', () => {
    const values = (briefing: Briefing) =>
      sentencesOf(briefing).map((sentence) =>
        figuresOf(sentence)
          .map(({ value }) => value)
          .sort((a, b) => a - b),
      );
    for (const { plan, period } of cases) {
      const [zh, en] = (['zh', 'en'] as const).map((language) =>
        composeBriefing(briefingInput(plan, period, { language })),
      ) as [Briefing, Briefing];
      expect([plan, period, values(en)]).toEqual([plan, period, values(zh)]);
    }
  });

  it('of several plans it says what each of them says, and counts', () => {
    const periods = briefingPeriods('2026-11-21', [kind]).slice(0, 6);
    for (const period of periods) {
      const inputs = PLANS.map((plan) => briefingInput(plan, period));
      const joint = composeJoint(inputs, null);
      const allowed = [
        ...inputs.flatMap(allowedNumbers),
        ...joint.members!.flatMap(({ briefing }) =>
          sentencesOf(briefing).flatMap((one) => figuresOf(one).map(({ value }) => value)),
        ),
      ];
      for (const sentence of sentencesOf(joint))
        for (const { text, value } of figuresOf(sentence).filter((one) => !COUNTED.test(one.text)))
          expect(allowed.includes(value), `${period} ${plainText(sentence)}: ${text}`).toBe(true);
    }
  });
});
