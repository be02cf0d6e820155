import sharp from 'sharp';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { startPress } from '#server/briefing/press.ts';
import { renderPage } from '#server/briefing/render-page.ts';
import { withBefore } from '../setup/briefing-before.ts';
import { briefingInput, PLANS } from '../setup/briefing-inputs.ts';
import { pdfText } from '../setup/pdf-text.ts';

let render: (briefing: Briefing) => Promise<{ pdf: Uint8Array; png: Uint8Array; missingGlyphs: string[] }>;
beforeAll(async () => {
  const press = await startPress();
  render = async (briefing) => {
    const { document, pictures, missingGlyphs } = await renderPage(briefing, press);
    return { pdf: document, png: pictures[0]!, missingGlyphs };
  };
});

const briefing = (plan: string, month: string, figures = true) =>
  composeBriefing(briefingInput(plan, month, { figures }));

/** What stands in the page whatever is left out for want of room. */
function essentials({
  masthead,
  cards,
  summary,
  outlook,
  targets,
  targetsNote,
  regions,
  attention,
  notes,
  footer,
}: Briefing): string[] {
  return [
    masthead.title,
    masthead.issue,
    masthead.issuer,
    masthead.cutOff,
    ...masthead.marks.map(({ text }) => text),
    ...cards.flatMap(({ label, text, unit, note }) => [label, `${text}${unit}`, note]),
    ...summary.map(plainText),
    ...(outlook ? outlook.sentences.map(plainText) : []),
    targetsNote.text,
    ...targets.flatMap(({ name, goal, level, gap, outlook: heading, verdict }) => [
      ...[name, goal, level, gap, verdict],
      ...(heading ? [`${heading.word}${heading.projection}`] : []),
    ]),
    ...(regions ? [...regions.rows.map(({ name }) => name), ...regions.remarks.map(plainText)] : []),
    ...attention.map(plainText),
    ...notes,
    footer,
  ].map((text) => text.replace(/\s/g, ''));
}

test.each(
  PLANS.flatMap((plan) => ['2024-01', '2025-03', '2025-11', '2026-09'].map((month) => ({ plan, month }))),
)('$plan $month is one page that says everything', async ({ plan, month }) => {
  const content = briefing(plan, month);
  const { pdf, missingGlyphs } = await render(content);
  const pages = await pdfText(pdf);
  expect(pages).toHaveLength(1);
  expect(missingGlyphs).toEqual([]);
  for (const text of essentials(content)) expect(pages[0]).toContain(text);
});

test.each(PLANS)('%s without a single figure is one page, too', async (plan) => {
  const content = briefing(plan, '2026-09', false);
  const [page, ...more] = await pdfText((await render(content)).pdf);
  expect(more).toEqual([]);
  for (const text of essentials(content)) expect(page).toContain(text);
});

test('a figure can be found and copied out of a sentence as it stands', async () => {
  const content = briefing('SD', '2026-09');
  const [page] = await pdfText((await render(content)).pdf);
  const from = page!.indexOf('截至2026年三季度末');
  const summary = page!.slice(from, page!.indexOf('走势与计划线', from));
  for (const figure of ['386.2', '77.2%', '113.8']) expect(summary).toContain(figure);
  expect(page).not.toMatch(/[\p{Cf}\p{Co}\p{Cn}]/u);
});

test.each([
  ['SD', '2026-09', '限于篇幅，其余任务17项、其余定性目标16项、活动与报道3项见系统。'],
  ['MH', '2026-09', '限于篇幅，其余定性目标9项、活动与报道1项见系统。'],
  ['JS', '2026-09', '限于篇幅，任务11项、定性目标17项、活动与报道1项见系统。'],
  ['JS', '2025-09', '限于篇幅，判定依据、分地区指标表、任务11项、定性目标17项、活动与报道1项见系统。'],
  ['CQ', '2026-09', null],
  ['FJ', '2026-09', null],
])('%s %s says at its foot what found no room: %s', async (plan, month, words) => {
  const content = briefing(plan, month);
  const [page, ...more] = await pdfText((await render(content)).pdf);
  expect(more).toEqual([]);
  expect(page!.includes('限于篇幅')).toBe(words !== null);
  expect(page).toContain(`${content.footer}${words ?? ''}第1页`.replace(/\s/g, ''));
  for (const list of [content.goals, content.tasks, content.events]) {
    if (list && !words?.includes(`${list.items.length}项`)) expect(page).toContain(list.title);
  }
});

describe('renderPage', () => {
  it('gives the same bytes again, whatever was rendered in between', async () => {
    const first = await render(briefing('SD', '2026-09'));
    await render(briefing('CQ', '2026-09'));
    const second = await render(briefing('SD', '2026-09'));
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
    expect(Buffer.compare(first.png, second.png)).toBe(0);
  });

  it.each(['zh', 'en'] as const)(
    'draws former lines and remarks on one page, the same bytes each time, %s',
    async (language) => {
      const input = withBefore(briefingInput('SD', '2026-09', { language }), [
        '甲'.repeat(200),
        '乙',
        '丙'.repeat(70),
      ]);
      const content = composeBriefing(input);
      const [first, second] = [await render(content), await render(content)];
      const [page, ...more] = await pdfText(first.pdf);
      expect(more).toEqual([]);
      expect(page).toContain('甲'.repeat(59));
      // The whole name: what is Latin is wider than the library takes it for.
      expect(page).toContain(
        language === 'zh' ? '原计划线≥400（至2026-03-01）' : 'Formerplan≥400(until2026-03-01)',
      );
      expect(Buffer.compare(first.png, second.png)).toBe(0);
    },
  );

  it('draws an A4 page at 200 dots an inch', async () => {
    const { png } = await render(briefing('JS', '2026-09'));
    const { width, height } = await sharp(png).metadata();
    expect([width, height]).toEqual([1652, 2336]);
  });

  it('prints 〓 for what no font can draw, and says which', async () => {
    const content = briefing('CQ', '2026-09');
    const odd = { ...content, masthead: { ...content.masthead, issuer: '编印单位：机器🤖人' } };
    const { pdf, missingGlyphs } = await render(odd);
    expect(missingGlyphs).toEqual(['🤖']);
    expect((await pdfText(pdf))[0]).toContain('编印单位：机器〓人');
  });

  it('prints names that the common character set lacks', async () => {
    const content = briefing('CQ', '2026-09');
    const named = { ...content, masthead: { ...content.masthead, issuer: '编印单位：王喆、李堃、张祎' } };
    expect((await pdfText((await render(named)).pdf))[0]).toContain('王喆、李堃、张祎');
  });

  it('never reads data as markup', async () => {
    const content = briefing('CQ', '2026-09');
    const sly = { ...content, notes: ['#panic("x") $x$ *粗* <b>', '\\end{x}'] };
    expect((await pdfText((await render(sly)).pdf))[0]).toContain('#panic("x")$x$*粗*<b>');
  });

  it('refuses what cannot fit one page, instead of spilling over', async () => {
    const content = briefing('CQ', '2026-09');
    const masthead = { ...content.masthead, issuer: '编印单位'.repeat(5000) };
    await expect(render({ ...content, masthead })).rejects.toThrow('Nothing of the briefing fits the page');
  });
});
