import { describe, expect, it } from 'vitest';
import { readBook } from '#core/domain/upload/read-book.ts';
import {
  bookOf,
  figuresOf,
  HEADINGS,
  issuesOf,
  longBook,
  readingOf,
  type Shorthand,
  TODAY,
  VOCABULARY,
} from './fixtures.ts';

describe('headings', () => {
  it('may be English, in any order, with one figure a row and its basis', () => {
    const rows: Shorthand[][] = [
      ['value', 'basis', 'series', 'region code', 'period', 'unit', 'yoyPublishedPct', 'confidence'],
      [93_246, 'month', 'CN_robot_output', '100000', '2026-04', '套', 15.1, 'official'],
      [323_009, 'ytd', 'CN_robot_output', '100000', '2026-04', '套', 25.7, 'official'],
      [5, 'stock', 'leading_firms', '中国', '2026', '家', '', ''],
      [9, '时点', 'new_firms', '全国', '2026-Q3', '家', '', ''],
    ];
    const without2026 = rows.map((row) => row.map((cell) => (cell === '2026' ? '2025' : cell)));
    expect(
      figuresOf(without2026).map(([region, code, , form, value, , , yoy]) => [
        region,
        code,
        form,
        value,
        yoy,
      ]),
    ).toEqual([
      ['100000', 'robot_output', 'period', 93_246, 15.1],
      ['100000', 'robot_output', 'ytd', 323_009, 25.7],
      ['100000', 'leading_firms', 'point', 5, null],
      ['100000', 'new_firms', 'point', 9, null],
    ]);
    expect(issuesOf(without2026, 'note')).toContain('H1 unknown-columns');
  });

  it.each<[basis: Shorthand, indicator: string]>([
    ['', 'robot_output'],
    ['year_alt', 'robot_output'],
    ['stock', 'robot_output'],
    ['ytd', 'leading_firms'],
  ])('refuse the basis "%s" for %s', (basis, indicator) => {
    const rows = [
      ['地区', '指标', '时期', '口径', '数值'],
      ['青岛', indicator, '2026-04', basis, 1],
    ];
    const expected = basis === 'ytd' ? 'E2 ytd-not-taken' : 'D2 unknown-basis';
    expect(issuesOf(rows, 'refused')).toEqual([expected]);
  });

  it('that stand there twice refuse every row', () => {
    const rows = [
      ['地区', '指标', '时期', '当期', '本期'],
      ['青岛', '机器人产量', '2026-04', 1, 2],
    ];
    expect(issuesOf(rows, 'refused')).toEqual(['E1 repeated-heading']);
    expect(figuresOf(rows)).toEqual([]);
  });

  it('of a code and a name must mean the same', () => {
    const rows = [
      ['地区编码', '地区', '指标编码', '指标', '时期', '当期'],
      ['370200', '临沂', 'robot_output', '机器人产量', '2026-04', 1],
      ['371300', '临沂', 'robot_output', '领军企业数', '2026-04', 1],
      ['220104', '朝阳区', 'robot_output', '机器人产量', '2026-04', 1],
    ];
    expect(issuesOf(rows, 'refused')).toEqual(['B2 region-disagrees', 'D3 indicator-disagrees']);
    expect(figuresOf(rows).map(([region]) => region)).toEqual(['220104']);
  });

  it.each<[what: string, rows: Shorthand[][], found: string | null]>([
    [
      'another table',
      [
        ['姓名', '年龄'],
        ['张三', 30],
      ],
      '姓名、年龄',
    ],
    [
      'headings without figures',
      [
        ['地区', '指标', '时期'],
        ['青岛', '机器人产量', '2026-04'],
      ],
      '地区、指标、时期',
    ],
    ['numbers alone', [[1, 2, 3]], '1、2、3'],
    ['an empty sheet', [], null],
  ])('of %s are told back', (_, rows, found) => {
    const reading = readBook(bookOf(rows), VOCABULARY, TODAY);
    expect(reading).toMatchObject({ rejected: [{ code: 'wrong-template', value: found }] });
  });

  it('may stand below a title, and rows without figures are passed over', () => {
    const rows: Shorthand[][] = [
      ['某某市机器人产业报表'],
      [],
      [...HEADINGS],
      ['青岛', '机器人产量', '2026-04', '套', 1],
      ['青岛', '领军企业数', '2026-04', '家'],
      ['注：', '以上为快报数'],
    ];
    expect(figuresOf(rows)).toHaveLength(1);
    expect(issuesOf(rows, 'note')).toEqual(['B6 row-skipped']);
  });
});

it('says so when nothing is filled in', () => {
  const reading = readingOf(longBook(['青岛', '机器人产量', '2026-04', '套']));
  expect(reading.issues.map(({ code }) => code)).toEqual(['nothing-reported']);
});
