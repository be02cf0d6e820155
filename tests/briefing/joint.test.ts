import { beforeAll, describe, expect, it } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeJoint } from '#core/domain/briefing/joint/compose-joint.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import type { Locale } from '#core/domain/format.ts';
import type { RenderedForm } from '#server/briefing/edition.ts';
import { type Press, startPress } from '#server/briefing/press.ts';
import { renderForm } from '#server/briefing/render-form.ts';
import { briefingInput, PLANS } from '../setup/briefing-inputs.ts';
import { officeParts, officeText } from '../setup/office-text.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { bare, rowsOf } from './printed.ts';

let press: Press;
beforeAll(async () => {
  press = await startPress();
});

const HYPHENS = /[-\u00ad\u2010]/g;

const joint = (plans: readonly string[], language: Locale = 'zh', period = '2026-09'): Briefing =>
  composeJoint(
    plans.map((plan) => briefingInput(plan, period, { language })),
    null,
  );

describe.each([
  { plans: ['SD', 'JS'], language: 'zh' as const, long: true },
  { plans: PLANS, language: 'zh' as const, long: false },
  { plans: ['SD', 'CQ', 'MH'], language: 'en' as const, long: false },
])('$plans, $language', ({ plans, language, long }) => {
  const briefing = joint(plans, language);
  const members = briefing.members!;
  const rendered = (form: 'sheet' | 'bulletin' | 'phone' | 'word' | 'slides'): Promise<RenderedForm> =>
    renderForm(form, briefing, {}, press);
  const rows = members.flatMap((member) =>
    member.briefing.targets.map(({ name, goal, level }) => [name, goal, level]),
  );

  it('one page names every plan and has every target', async () => {
    const { document, pages, missingGlyphs } = await rendered('sheet');
    expect([pages, missingGlyphs]).toEqual([1, []]);
    const [text] = (await pdfText(document!)) as [string];
    for (const words of [briefing.masthead.title, ...members.map(({ name }) => name)])
      expect(text).toContain(bare(words));
    const cut = /其余目标|moretargets/.test(text);
    if (!cut) for (const words of rows.flat()) expect(text).toContain(bare(words));
  });

  it('so have Word and the slides', async () => {
    for (const form of ['word', 'slides'] as const) {
      const parts = officeParts((await rendered(form)).document!);
      const text = officeText(
        Object.entries(parts)
          .filter(([name]) => /^(word\/document|ppt\/slides\/slide\d+)\.xml$/.test(name))
          .map(([, xml]) => xml)
          .join(''),
      );
      for (const words of [briefing.masthead.title, ...members.map(({ name }) => name), ...rows.flat()])
        expect(text, form).toContain(bare(words));
    }
  });

  // These two papers take the longest to read: one joint briefing is enough.
  if (!long) return;

  it('the bulletin has a table for each', async () => {
    // words are broken with hyphens
    const text = (await pdfText((await rendered('bulletin')).document!)).join('').replaceAll(HYPHENS, '');
    for (const row of rowsOf(sectionsOf(briefing, { only: ['targets'] })))
      expect(text).toContain(row.replaceAll(HYPHENS, ''));
    for (const { name } of members) expect(text).toContain(bare(name).replaceAll(HYPHENS, ''));
  });

  it('the long picture is one, or a few', async () => {
    const { pages, pictures } = await rendered('phone');
    expect(pictures).toHaveLength(pages!);
  });
});

describe('what it says', () => {
  const briefing = joint(['SD', 'JS']);

  it('names both regions and documents, and the office of each', () => {
    expect(briefing.masthead.title).toBe('山东省、江苏省机器人产业目标监测月报');
    expect(briefing.masthead.basis).toMatch(/^依据：《山东省.+》《.+江苏.*》$|^依据：《.+》《.+》$/);
    expect(briefing.masthead.marks.map(({ text }) => text)).toContain('含征求意见稿');
  });

  it('counts targets and never adds up levels', () => {
    const all = briefing.members!.flatMap((member) => member.briefing.targets);
    const [plans, targets, ...lights] = briefing.cards;
    expect([plans!.value, targets!.value]).toEqual([2, all.length]);
    expect(lights.map(({ value }) => value)).toEqual(
      ['green', 'yellow', 'red'].map((light) => all.filter((row) => row.light === light).length),
    );
    const said = briefing.summary.map(plainText).join('');
    expect(said).toMatch(new RegExp(`^${all.length}项量化目标中，`));
    expect(briefing.notes[0]).toContain('数字不相加、不排名');
  });

  it('tells of whom each sentence is', () => {
    for (const sentence of briefing.attention)
      expect(briefing.members!.some(({ name }) => plainText(sentence).startsWith(`${name}：`))).toBe(true);
  });

  it('more regions than three are counted', () => {
    expect(joint(PLANS).masthead.title).toBe('福建省、重庆市等5地机器人产业目标监测月报');
    expect(joint(PLANS, 'en').masthead.title).toMatch(
      /^.+, .+ and 3 others: robot industry targets, monthly report$/,
    );
  });
});
