import { beforeAll, describe, expect, it, test } from 'vitest';
import { chaptersOf } from '#core/domain/briefing/chapters.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { renderBulletin } from '#server/briefing/papers/bulletin.ts';
import { type Press, startPress } from '#server/briefing/press.ts';
import { pdfBoxes } from '../setup/pdf-boxes.ts';
import { bare, CASES, composed, rowsOf, saidIn } from './printed.ts';

let press: Press;
beforeAll(async () => {
  press = await startPress();
});

const MM = 72 / 25.4;
/**
 * The area of GB/T 9704, whose two sides change places; the marks stand above it and the page's number below.
 * Punctuation hangs a little over its edge.
 */
const AREA = { left: 26 * MM, right: 184 * MM, top: 22 * MM, bottom: 275 * MM };

const pagesOf = async (pdf: Uint8Array) => {
  const pages = await pdfBoxes(pdf);
  return pages.map(({ chars, ...page }) => ({
    ...page,
    chars,
    text: chars.map(({ char }) => char).join(''),
  }));
};

describe.each(CASES)('$plan $month with figures $figures', ({ plan, month, figures }) => {
  const briefing = composed(plan, month, figures);
  const sections = sectionsOf(briefing);
  let pages: Awaited<ReturnType<typeof pagesOf>>;
  beforeAll(async () => {
    const { document, pages: count, pictures, missingGlyphs } = await renderBulletin(briefing, {}, press);
    pages = await pagesOf(document!);
    expect([pages.length, pictures.length, missingGlyphs]).toEqual([count, count, []]);
  });

  it('says everything that the briefing says', () => {
    const all = pages.map(({ text }) => text).join('');
    const flowing = all.replaceAll(/—\d+—/g, '');
    for (const { name, blocks } of sections) expect(blocks.length, name).toBeGreaterThan(0);
    for (const words of [
      ...rowsOf(sections),
      briefing.footer,
      briefing.masthead.title,
      briefing.masthead.issue,
    ]) {
      expect(all).toContain(bare(words));
    }
    // Long sentences may go on overleaf: what stands above the next page's text then comes between.
    const head = `${briefing.masthead.title}（${briefing.masthead.period}）`;
    const unbroken = flowing
      .replaceAll(bare(head), '')
      .replaceAll(/征求意见稿(?=演示数据|含)|演示数据(?=含)|含(快报|初步)数/g, '');
    for (const words of saidIn(
      sections.filter(({ name }) => ['summary', 'attention', 'outlook'].includes(name)),
    )) {
      const [start, end] = [bare(words).slice(0, 12), bare(words).slice(-12)];
      if (bare(words) !== '本期要点') for (const part of [start, end]) expect(unbroken).toContain(part);
    }
  });

  it('keeps every letter inside its page', () => {
    for (const { width, height, chars } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      for (const { char, left, right, top, bottom } of chars) {
        const inside =
          left >= AREA.left - 3 && right <= AREA.right + 3 && top >= AREA.top && bottom <= AREA.bottom;
        expect(inside, `${char} at ${left}—${right}, ${top}—${bottom}`).toBe(true);
      }
    }
  });

  it('tears no row, and leaves no heading alone at the foot of a page', () => {
    const texts = pages.map(({ text }, index) => text.replace(`—${index + 1}—`, ''));
    for (const row of rowsOf(sections))
      expect(
        texts.some((text) => text.includes(row)),
        row,
      ).toBe(true);
    for (const { title, note, sections: parts } of chaptersOf(sections, briefing.language).chapters) {
      const headings = [title, note, ...parts.flatMap((part) => [part.heading, part.note])].filter(
        (one) => one !== null,
      );
      for (const text of texts) {
        const last = headings.map(bare).find((heading) => text.endsWith(heading));
        expect(last, `ends with ${last}`).toBeUndefined();
      }
    }
  });

  it('says on every page what it is and which page it is', () => {
    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain(`—${index + 1}—`);
      for (const mark of briefing.masthead.marks) expect(text).toContain(mark.text);
    }
  });
});

describe('renderBulletin', () => {
  it('gives the same bytes again', async () => {
    const briefing = composed('MH', '2026-09');
    const first = await renderBulletin(briefing, {}, press);
    await renderBulletin(composed('CQ', '2026-09'), {}, press);
    const second = await renderBulletin(briefing, {}, press);
    expect(Buffer.compare(first.document!, second.document!)).toBe(0);
    for (const [index, picture] of first.pictures.entries()) {
      expect(Buffer.compare(picture, second.pictures[index]!)).toBe(0);
    }
  });

  test.each([
    ['names that the common set lacks', '编印单位：王喆、李堃、张祎', []],
    ['a sign that no font has', '编印单位：机器🤖人', ['🤖']],
    ['what looks like markup', '编印单位：#panic("x") $x$ *粗* <b>', []],
  ])('prints %s', async (_, issuer, missing) => {
    const briefing = composed('FJ', '2026-09');
    const named = { ...briefing, masthead: { ...briefing.masthead, issuer } };
    const { document, missingGlyphs } = await renderBulletin(named, {}, press);
    const [page] = await pagesOf(document!);
    expect(missingGlyphs).toEqual(missing);
    expect(page!.text).toContain(bare(issuer).replace('🤖', '〓'));
  });

  it('prints only the chapters asked for, further marks, and where the figures can be read', async () => {
    const url = 'https://jiance.example.gov.cn/briefings/issued/1';
    const matrix = [
      [true, false],
      [false, true],
    ];
    const edition = { only: ['summary', 'attention'], marks: ['草稿'], link: { url, matrix } } as const;
    const { document } = await renderBulletin(composed('SD', '2026-09'), edition, press);
    const text = (await pagesOf(document!)).map((page) => page.text).join('');
    expect(text).toContain('一、需关注事项');
    expect(text).toContain('草稿');
    expect(text).toContain(url);
    expect(text).not.toContain('目标完成情况');
  });

  it('breaks a table of very many rows between its rows, with its heading on every page', async () => {
    const briefing = composed('SD', '2026-09');
    const items = Array.from({ length: 150 }, (_, index) => ({
      ...{ mark: `T${index + 1}`, text: `任务第${index + 1}项：${'推进产业集聚发展'.repeat(index % 7)}` },
      ...{ aside: '省工业和信息化厅', verdict: null },
    }));
    const many = { ...briefing, tasks: { ...briefing.tasks!, items } };
    const { document } = await renderBulletin(many, { only: ['tasks'] }, press);
    const pages = await pagesOf(document!);
    expect(pages.length).toBeGreaterThan(6);
    for (const { mark, text, aside } of items) {
      expect(pages.some((page) => page.text.includes(`${mark}${text}${aside}`))).toBe(true);
    }
    for (const page of pages.filter((page) => page.text.includes('任务第')))
      expect(page.text).toContain('编号任务责任单位');
  });
});
