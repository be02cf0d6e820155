import { describe, expect, it } from 'vitest';
import { figuresOf, HEADINGS, issuesOf, percent, type Shorthand } from './fixtures.ts';

describe('what is taken with a word about it', () => {
  it.each<[what: string, row: Shorthand[], figure: unknown[], notes: string[]]>([
    ['grouped digits', ['青岛', '机器人产量', '2026-04', '套', '1,234'], [1234, '套'], ['E2 number-tidied']],
    [
      'full-width digits',
      ['青岛', '机器人产量', '2026-04', '套', '１２３'],
      [123, '套'],
      ['E2 number-tidied'],
    ],
    [
      'another unit of money',
      ['青岛', '机器人产业规模', '2026-04', '万元', 15],
      [15, '万元'],
      ['D2 unit-differs'],
    ],
    ['台 for 套', ['青岛', '机器人产量', '2026-04', '台', 15], [15, '台'], ['D2 unit-differs']],
    ['no unit', ['青岛', '机器人产量', '2026-04', '', 15], [15, '套'], ['D2 unit-assumed']],
    ['a month below zero', ['青岛', '机器人产量', '2026-04', '套', -15], [-15, '套'], ['E2 negative-flow']],
    [
      'a source not named',
      ['青岛', '机器人产量', '2026-04', '套', 15, '', '', '来源发布数'],
      [15, '套'],
      ['H2 source-missing'],
    ],
    [
      'growth as a fraction',
      ['青岛', '机器人产量', '2026-04', '套', 15, '', 0.311],
      [15, '套'],
      ['G2 growth-looks-like-fraction'],
    ],
    ['binary noise', ['青岛', '机器人产业规模', '2026-04', '亿元', 0.1 + 0.2], [0.3, '亿元'], []],
    ['a full-width percent sign', ['青岛', '占全市比重', '2026-Q3', '％', 50], [50, '%'], []],
  ])('%s', (_, row, [value, unit], notes) => {
    expect(figuresOf([HEADINGS, row]).map((figure) => [figure[4], figure[5]])).toEqual([[value, unit]]);
    expect(issuesOf([HEADINGS, row], 'note')).toEqual(notes);
    expect(issuesOf([HEADINGS, row], 'refused')).toEqual([]);
  });
});

describe('同比', () => {
  it.each<[what: string, headings: string[], row: Shorthand[], growth: unknown[]]>([
    [
      'belongs to 累计 where that is given',
      ['当期', '累计', '同比(%)'],
      [1, 4, 31.1],
      [
        ['period', null],
        ['ytd', 31.1],
      ],
    ],
    ['else to 当期', ['当期', '累计', '同比(%)'], [1, '', 31.1], [['period', 31.1]]],
    [
      'each has its own where there are two',
      ['当期', '当期同比(%)', '累计', '累计同比'],
      [1, 15.1, 4, 25.7],
      [
        ['period', 15.1],
        ['ytd', 25.7],
      ],
    ],
    ['shown as 31.1% and stored as 0.311', ['当期', '同比'], [1, percent(0.311)], [['period', 31.1]]],
    ['written 31.1%', ['当期', '同比'], [1, '31.1%'], [['period', 31.1]]],
    ['negative', ['当期', '同比'], [1, -3.2], [['period', -3.2]]],
    ['not published', ['当期', '同比'], [1, '…'], [['period', null]]],
    ['published without a figure', ['累计', '同比'], ['…', 61.7], [['ytd', 61.7]]],
    ['without a figure by status', ['累计', '同比', '状态'], ['', 61.7, '未公布'], [['ytd', 61.7]]],
  ])('%s', (_, headings, row, growth) => {
    const figures = figuresOf([
      ['地区', '指标', '时期', ...headings],
      ['青岛', '机器人产量', '2026-04', ...row],
    ]);
    expect(figures.map(([, , , form, , , , yoy]) => [form, yoy])).toEqual(growth);
  });

  it('is refused beside a figure that is missing', () => {
    const rows = [
      ['地区', '指标', '时期', '当期', '累计', '累计同比'],
      ['青岛', '机器人产量', '2026-04', 1, '', 25.7],
    ];
    expect(issuesOf(rows, 'refused')).toEqual(['F2 value-missing']);
  });
});
