import { describe, expect, it } from 'vitest';
import { readBook } from '#core/domain/upload/read-book.ts';
import { shortened } from '#core/domain/upload/shortened.ts';
import {
  bookOf,
  figuresOf,
  HEADINGS,
  issuesOf,
  readingOf,
  type Shorthand,
  TODAY,
  VOCABULARY,
} from './fixtures.ts';

const LONGEST_CELL = '很'.repeat(32_767);

describe('a text of any length', () => {
  it.each<[length: number, shown: number]>([
    [0, 0],
    [60, 60],
    [61, 60],
    [32_767, 60],
  ])('of %i characters is shown with %i', (length, shown) => {
    for (const character of ['很', '𠮷']) {
      const text = shortened(character.repeat(length));
      expect([...text]).toHaveLength(shown);
      expect(text.endsWith('…')).toBe(length > shown);
      expect(text.isWellFormed()).toBe(true);
    }
  });
});

describe('a cell as long as Excel allows is not repeated in full', () => {
  const row: Shorthand[] = ['青岛', '机器人产量', '2026-04', '套', 1, '', '', '', ''];

  it.each(HEADINGS.map((heading, column) => [heading, column] as const))('in %s', (_, column) => {
    const { issues } = readingOf(bookOf([HEADINGS, row.with(column, LONGEST_CELL)]));
    const refused = issues.filter(({ severity }) => severity === 'refused');
    expect(refused).toHaveLength(1);
    const { value, ...texts } = refused[0]!;
    expect([...value!]).toHaveLength(60);
    for (const text of Object.values(texts)) {
      if (typeof text === 'string') expect(text.length).toBeLessThan(300);
    }
    expect(`${texts.message}${texts.expected}`).not.toContain('很'.repeat(61));
  });

  it('above the headings, among them, or as a formula', () => {
    const books: Shorthand[][][] = [
      [['地区', LONGEST_CELL], ['指标', '时期', '当期'], row.slice(1, 3).concat(1)],
      [[...HEADINGS, LONGEST_CELL], row],
      [HEADINGS as unknown as string[], row.with(4, { kind: 'formula', formula: LONGEST_CELL })],
      [[LONGEST_CELL, '甲']],
    ];
    for (const rows of books) {
      const reading = readBook(bookOf(rows), VOCABULARY, TODAY);
      const issues = 'rejected' in reading ? reading.rejected : reading.issues;
      expect(issues.length).toBeGreaterThan(0);
      expect(JSON.stringify(issues).length).toBeLessThan(1500);
    }
  });
});

describe('备注', () => {
  const noted = (note: string): Shorthand[] => ['青岛', '机器人产量', '2026-04', '套', 1, '', '', '', note];

  it.each<[characters: number, refused: string[]]>([
    [500, []],
    [501, ['I2 note-too-long']],
  ])('of %i characters', (characters, refused) => {
    for (const character of ['注', '𠮷']) {
      expect(issuesOf([HEADINGS, noted(character.repeat(characters))], 'refused')).toEqual(refused);
    }
  });

  it('that is too long is refused with the limit and never cut', () => {
    const rows = [HEADINGS, noted('注'.repeat(600))];
    expect(figuresOf(rows)).toEqual([]);
    expect(readingOf(bookOf(rows)).issues).toMatchObject([
      {
        code: 'note-too-long',
        address: 'I2',
        message: '备注有 600 个字，超过 500 个字的上限。',
        expected: '不超过 500 个字的备注',
      },
    ]);
  });
});
