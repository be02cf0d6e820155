import { describe, expect, it, test } from 'vitest';
import { formerLineName, ghostNames } from '#core/charts/trend-ghosts.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { pageMarks } from '#core/domain/briefing/marks.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { renderSlides } from '#server/briefing/slides/render-slides.ts';
import { withBefore } from '../setup/briefing-before.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';
import { officeParts, officeText } from '../setup/office-text.ts';
import { bare, CASES, composed, rowsOf, saidIn } from './printed.ts';

const partsOf = async (...[briefing, edition = {}]: [Parameters<typeof renderSlides>[0], object?]) =>
  officeParts((await renderSlides(briefing, edition)).document!);

const named = (parts: Record<string, string>, pattern: RegExp) =>
  Object.keys(parts)
    .filter((name) => pattern.test(name))
    .map((name) => parts[name]!);
const slidesOf = (parts: Record<string, string>) => named(parts, /^ppt\/slides\/slide\d+\.xml$/);
const chartsOf = (parts: Record<string, string>) => named(parts, /^ppt\/charts\/chart\d+\.xml$/);

/** Half an inch of text that is estimated, not measured, costs nobody a line. */
const EMU = 914_400;
const SLIDE = { width: 13.334 * EMU, height: 7.5 * EMU };

describe.each(CASES)('$plan $month with figures $figures', ({ plan, month, figures }) => {
  const briefing = composed(plan, month, figures);
  const sections = sectionsOf(briefing);

  it('says what the briefing says, and on every slide what it is', async () => {
    const rendered = await renderSlides(briefing, {});
    const slides = slidesOf(officeParts(rendered.document!)).map(officeText);
    expect(slides).toHaveLength(rendered.pages!);
    const all = slides.join('');
    for (const words of [
      briefing.masthead.title,
      briefing.footer,
      ...rowsOf(sections),
      ...saidIn(sections),
    ]) {
      expect(all).toContain(bare(words));
    }
    for (const slide of slides) {
      for (const mark of pageMarks(briefing)) expect(slide).toContain(mark);
    }
  });

  it('has the figures of its charts in them, and no point without a figure', async () => {
    const parts = await partsOf(briefing);
    const charts = chartsOf(parts);
    expect(charts).toHaveLength([briefing.trend, briefing.regions].filter((panel) => panel !== null).length);
    for (const chart of charts) expect(chart).not.toContain('<c:v></c:v>');
    if (briefing.trend) {
      const values = briefing.trend.levels.flatMap(({ value }) => (value === null ? [] : [value]));
      const chart = charts.find((xml) => xml.includes('<c:lineChart>'))!;
      for (const value of values) expect(chart).toContain(`<c:v>${value}</c:v>`);
      expect(chart.match(/<c:ser>/g)!.length).toBeGreaterThan(0);
    }
    if (briefing.regions) {
      const chart = charts.find((xml) => xml.includes('<c:barChart>'))!;
      for (const { name, distanceCovered } of briefing.regions.rows) {
        expect(chart).toContain(name);
        if (distanceCovered !== null) expect(chart).toContain(`<c:v>${distanceCovered}</c:v>`);
      }
    }
  });

  it('keeps everything on its slide', async () => {
    for (const slide of slidesOf(await partsOf(briefing))) {
      for (const [, x, y, width, height] of slide.matchAll(
        /<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/g,
      )) {
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(SLIDE.width);
        expect(Number(y) + Number(height)).toBeLessThanOrEqual(SLIDE.height);
      }
      for (const table of slide.split('<a:tbl>').slice(1)) {
        expect(table.match(/<a:tr /g)!.length).toBeLessThanOrEqual(19);
      }
    }
  });
});

test.each(['zh', 'en'] as const)(
  'former courses, former plan lines and remarks stand in the chart as its figures, %s',
  async (language) => {
    const input = withBefore({ ...briefingInput('SD', '2026-09'), language }, ['剔除误报', '快报口径']);
    const briefing = composeBriefing(input);
    const parts = await partsOf(briefing);
    const chart = chartsOf(parts).find((xml) => xml.includes('<c:lineChart>'))!;
    const { ghosts, formerLines, remarks } = briefing.trend!;
    const replaced = ghosts![0]!.points.find((point) => point.replaced)!;
    expect(chart).toContain(`<c:v>${ghostNames(ghosts!, language)[0]}</c:v>`);
    expect(chart).toContain(`<c:v>${replaced.value}</c:v>`);
    expect(chart).toContain(`<c:v>${replaced.replacedBy}</c:v>`);
    expect(chart).toContain(`<c:v>${formerLineName(formerLines![0]!, language)}</c:v>`);
    for (const { date, number } of remarks!)
      expect(chart).toContain(`<c:v>${date.slice(0, 4)}.${date.slice(5, 7)} ${'①②'[number - 1]}</c:v>`);
    const said = slidesOf(parts).map(officeText).join('');
    for (const { text } of remarks!) expect(said).toContain(text);
  },
);

test('a long table goes on on further slides, about as much on each, each with its heading', async () => {
  const briefing = composed('SD', '2026-09');
  const items = Array.from({ length: 45 }, (_, index) => ({
    ...{ mark: `T${index + 1}`, text: `任务第${index + 1}项`, aside: '省工业和信息化厅', verdict: null },
  }));
  const parts = await partsOf({ ...briefing, tasks: { ...briefing.tasks!, items } }, { only: ['tasks'] });
  const tables = slidesOf(parts).filter((slide) => slide.includes('<a:tbl>'));
  const rows = tables.map((slide) => slide.match(/<a:tr /g)!.length - 1);
  expect(rows.reduce((sum, one) => sum + one, 0)).toBe(45);
  expect(Math.max(...rows) - Math.min(...rows)).toBeLessThanOrEqual(3);
  for (const slide of tables) expect(officeText(slide)).toContain('编号任务责任单位');
});

test('a long text goes on on further slides with its numbers going on', async () => {
  const briefing = composed('SD', '2026-09');
  const notes = Array.from(
    { length: 24 },
    (_, index) => `第${index + 1}条：${'规模口径不同，不可比较，不得相加。'.repeat(3)}`,
  );
  const slides = slidesOf(await partsOf({ ...briefing, notes }, { only: ['notes'] })).map(officeText);
  expect(slides.length).toBeGreaterThan(4);
  for (const [index, note] of notes.entries()) {
    expect(slides.some((slide) => slide.includes(`${index + 1}．${note}`))).toBe(true);
  }
});

test('the same briefing gives the same bytes', async () => {
  const briefing = composed('SD', '2026-09');
  const first = await renderSlides(briefing, {});
  await renderSlides(composed('JS', '2026-09'), {});
  const second = await renderSlides(briefing, {});
  expect(Buffer.compare(first.document!, second.document!)).toBe(0);
});

test('what looks like markup stays text', async () => {
  const briefing = composed('CQ', '2026-09');
  const parts = await partsOf({ ...briefing, notes: ['<a:br/> & "引号" \u0007 喆堃祎'] });
  expect(slidesOf(parts).map(officeText).join('')).toContain('<a:br/>&"引号"〓喆堃祎');
});
