import { describe, expect, it } from 'vitest';
import { figuresOf, HEADINGS, issuesOf, percent, type Shorthand } from './fixtures.ts';

describe('当期 and 累计 mean what the indicator is', () => {
  it.each<[kind: string, row: Shorthand[], forms: unknown[]]>([
    [
      'a flow has both',
      ['青岛', '机器人产量', '2026-04', '套', 93_246, 323_009],
      [
        ['period', 93_246],
        ['ytd', 323_009],
      ],
    ],
    ['a flow may have one', ['青岛', '机器人产量', '2026-02', '套', '', 143_608], [['ytd', 143_608]]],
    ['a stock is known at the end', ['青岛', '领军企业数', '2026-Q3', '家', 3], [['point', 3]]],
    [
      'a running total and what it grew by',
      ['青岛', '新增企业数', '2026-Q3', '家', 2, 9],
      [
        ['period', 2],
        ['point', 9],
      ],
    ],
    ['a share', ['青岛', '占全市比重', '2026-Q3', '%', 50], [['point', 50]]],
    [
      'a share in a cell that shows 50%',
      ['青岛', '占全市比重', '2026-Q3', '%', percent(0.5)],
      [['point', 50]],
    ],
    ['a milestone', ['青岛', '公共服务平台建成', '2026-Q3', '项', 1], [['point', 1]]],
    ['0 is a figure', ['青岛', '领军企业数', '2026-Q3', '家', 0], [['point', 0]]],
    ['blank is no report', ['青岛', '领军企业数', '2026-Q3', '家', ''], []],
    ['… is a report that there is none', ['青岛', '领军企业数', '2026-Q3', '家', '…'], [['point', null]]],
    ['so is the status', ['青岛', '机器人产量', '2026-Q3', '套', '', '', '', '未公布'], [['ytd', null]]],
    [
      'one figure given, the other not published',
      ['青岛', '机器人产量', '2026-Q3', '套', '……', 5],
      [
        ['period', null],
        ['ytd', 5],
      ],
    ],
    [
      'a prefilled status alone is no report',
      ['青岛', '机器人产量', '2026-Q3', '套', '', '', '', '初步数'],
      [],
    ],
    ['words for a stretch of the year', ['青岛', '机器人产量', '2026年1—9月', '套', '', 5], [['ytd', 5]]],
  ])('%s', (_, row, forms) => {
    const figures = figuresOf([HEADINGS, row]);
    expect(figures.map(([, , , form, value]) => [form, value])).toEqual(forms);
    expect(issuesOf([HEADINGS, row], 'refused')).toEqual([]);
  });
});
