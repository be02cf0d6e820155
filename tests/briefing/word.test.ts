import { beforeAll, describe, expect, it, test } from 'vitest';
import { chaptersOf } from '#core/domain/briefing/chapters.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { type Press, startPress } from '#server/briefing/press.ts';
import { renderWord } from '#server/briefing/word/render-word.ts';
import { officeParts, officeText } from '../setup/office-text.ts';
import { bare, CASES, composed, rowsOf, saidIn } from './printed.ts';

let press: Press;
beforeAll(async () => {
  press = await startPress();
});

const partsOf = async (...[briefing, edition = {}]: [Parameters<typeof renderWord>[0], object?]) =>
  officeParts((await renderWord(briefing, edition, press)).document!);

describe.each(CASES)('$plan $month with figures $figures', ({ plan, month, figures }) => {
  const briefing = composed(plan, month, figures);
  const sections = sectionsOf(briefing);
  let parts: Record<string, string>;
  beforeAll(async () => {
    parts = await partsOf(briefing);
  });

  it('says what the briefing says, in its order', () => {
    const text = officeText(parts['word/document.xml']!);
    const { masthead, footer } = briefing;
    const chapters = chaptersOf(sections, briefing.language).chapters;
    const expected = [
      masthead.title,
      masthead.issue,
      masthead.issuer,
      footer,
      ...rowsOf(sections),
      ...chapters.map(({ title }) => title),
    ];
    for (const words of expected) expect(text).toContain(bare(words));
    for (const words of saidIn(sections)) {
      if (words !== '本期要点') expect(text).toContain(bare(words));
    }
    const places = chapters.map(({ title }) => text.indexOf(bare(title)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has native tables whose headings come again, and whose rows are not torn', () => {
    const xml = parts['word/document.xml']!;
    const tables = sections.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'table' || kind === 'cards'),
    );
    expect(xml.match(/<w:tbl>/g)).toHaveLength(tables.length);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)!.length);
  });

  it('has every chart as a picture that tells what it shows', () => {
    const charts = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'chart' ? [block.alternative] : [])),
    );
    const told = [...parts['word/document.xml']!.matchAll(/descr="([^"]+)"/g)].map(([, words]) => words);
    expect(told).toEqual(charts.map((words) => words.replaceAll('<', '&lt;')));
  });

  it('carries its marks on every page', () => {
    const heads = Object.keys(parts).filter((name) => /word\/header\d\.xml/.test(name));
    expect(heads).toHaveLength(2); // odd pages and even ones
    for (const head of heads) {
      for (const { text } of briefing.masthead.marks) expect(officeText(parts[head]!)).toContain(text);
    }
  });
});

test('its styles bear Chinese names and name the official letters', async () => {
  const parts = await partsOf(composed('SD', '2026-09'));
  const styles = parts['word/styles.xml']!;
  for (const name of ['公文标题', '公文正文', '公文一级标题', '公文二级标题', '公文表格']) {
    expect(styles).toContain(`<w:name w:val="${name}"/>`);
  }
  for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']) {
    expect(styles).toContain(`w:eastAsia="${font}"`);
  }
  expect(officeText(parts['word/footer1.xml']!)).toContain('—PAGE—');
  const used = [...parts['word/document.xml']!.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id);
  for (const id of new Set(used)) expect(styles).toContain(`w:styleId="${id}"`);
});

test('what looks like markup stays text', async () => {
  const briefing = composed('CQ', '2026-09');
  const parts = await partsOf({ ...briefing, notes: ['<w:br/> & "引号" \u0007 喆堃祎'] });
  expect(officeText(parts['word/document.xml']!)).toContain('<w:br/>&"引号"〓喆堃祎');
});

test('the same briefing gives the same bytes', async () => {
  const briefing = composed('SD', '2026-09');
  const first = await renderWord(briefing, {}, press);
  await renderWord(composed('JS', '2026-09'), {}, press);
  const second = await renderWord(briefing, {}, press);
  expect(Buffer.compare(first.document!, second.document!)).toBe(0);
});

test('a code that leads to the figures is a picture with words', async () => {
  const link = {
    url: 'https://jiance.example.gov.cn/i/1',
    matrix: [
      [true, false],
      [false, true],
    ],
  };
  const parts = await partsOf(composed('FJ', '2026-09'), { link });
  expect(parts['word/document.xml']).toContain(
    'descr="查看本期数据及其后变化：https://jiance.example.gov.cn/i/1"',
  );
});
