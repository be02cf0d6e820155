import type { GapFact, MeetingFacts, Named } from './facts.ts';
import type { Question, QuestionRule } from './question.ts';
import { DIFFERENCE_FROM, UNALLOCATED_FROM } from './thresholds.ts';

type Of<Rule extends QuestionRule> = (facts: MeetingFacts) => Extract<Question, { rule: Rule }>[];

/** A figure that was put right and turned a light that had been shown. */
export const revisedLight: Of<'revised_light'> = ({ revised }) =>
  revised
    .filter(({ old, now }) => old.light !== now.light)
    .map(({ target, indicator, region, unit, decimals, period, old, now, demo }) => ({
      rule: 'revised_light',
      asked: { region, unit: null },
      values: {
        ...{ indicator, region, unit, decimals, period },
        ...{ old: old.level, now: now.level, from: old.light, to: now.light },
      },
      door: { to: 'verdict', target, region: region.code },
      subject: null,
      demo,
    }));

/** What is not there and should be, the longest overdue first. */
export const lateReport: Of<'late_report'> = ({ late }) =>
  (late ?? [])
    .filter(({ daysLate }) => daysLate > 0)
    .toSorted((a, b) => b.daysLate - a.daysLate)
    .map(({ region, period, onTimeBy, daysLate, locked, demo }) => ({
      rule: 'late_report',
      asked: { region, unit: null },
      values: { region, period, onTimeBy, days: daysLate, locked },
      door: { to: 'collections', period },
      subject: null,
      demo,
    }));

/** A region with a part of a target and without its figure; not once more where its report is known to be late. */
export const silent: Of<'silent'> = ({ gaps, late }) => {
  const known = new Set((late ?? []).map(({ region, period }) => `${region.code} ${period}`));
  return gaps.flatMap((gap) =>
    gap.silent
      .filter(({ region }) => !known.has(`${region.code} ${gap.period}`))
      .map(({ region, part }) => ({
        rule: 'silent' as const,
        asked: { region, unit: null },
        values: { ...subjectOf(gap, region), period: gap.period, part },
        door: { to: 'verdict' as const, target: gap.target, region: region.code },
        subject: null,
        demo: gap.demo,
      })),
  );
};

export const unallocated: Of<'unallocated'> = ({ gaps, plan }) =>
  gaps.flatMap((gap) => {
    const share = gap.targetValue > 0 ? gap.unallocated / gap.targetValue : null;
    if (share === null || share < UNALLOCATED_FROM) return [];
    return [
      {
        rule: 'unallocated' as const,
        asked: { region: plan.region, unit: plan.unit },
        values: { ...subjectOf(gap, plan.region), unallocated: gap.unallocated, share },
        door: { to: 'target' as const, target: gap.target },
        subject: null,
        demo: gap.demo,
      },
    ];
  });

export const difference: Of<'difference'> = ({ gaps, plan }) =>
  gaps.flatMap((gap) => {
    if (gap.difference === null || gap.level <= 0) return [];
    const share = Math.abs(gap.difference) / gap.level;
    if (share < DIFFERENCE_FROM) return [];
    return [
      {
        rule: 'difference' as const,
        asked: { region: plan.region, unit: plan.unit },
        values: { ...subjectOf(gap, plan.region), period: gap.period, difference: gap.difference, share },
        door: { to: 'target' as const, target: gap.target },
        subject: null,
        demo: gap.demo,
      },
    ];
  });

function subjectOf({ indicator, unit, decimals }: GapFact, region: Named) {
  return { indicator, region, unit, decimals };
}
