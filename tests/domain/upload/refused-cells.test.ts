import { describe, expect, it } from 'vitest';
import {
  bookOf,
  date,
  figuresOf,
  formula,
  HEADINGS,
  issuesOf,
  longBook,
  percent,
  readingOf,
  type Shorthand,
} from './fixtures.ts';

describe('one wrong cell is refused where it stands', () => {
  it.each<[what: string, row: Shorthand[], refused: string[]]>([
    ['an unknown region', ['青島', '机器人产量', '2026-04', '套', 1], ['A2 unknown-region']],
    ['a name that two regions bear', ['朝阳区', '机器人产量', '2026-04', '套', 1], ['A2 ambiguous-region']],
    ['no region', ['', '机器人产量', '2026-04', '套', 1], ['A2 region-missing']],
    ['an unknown indicator', ['青岛', '机器人的产量', '2026-04', '套', 1], ['B2 unknown-indicator']],
    ['no indicator', ['青岛', '', '2026-04', '套', 1], ['B2 indicator-missing']],
    ['a date that was a period', ['青岛', '机器人产量', date, '套', 1], ['C2 period-became-date']],
    ['the same in a CSV file', ['青岛', '机器人产量', '2026/4/1', '套', 1], ['C2 period-became-date']],
    ['no period', ['青岛', '机器人产量', '', '套', 1], ['C2 period-missing']],
    ['a period that is none', ['青岛', '机器人产量', '第二批', '套', 1], ['C2 bad-period']],
    ['a number that is no year', ['青岛', '机器人产量', 46_113, '套', 1], ['C2 bad-period']],
    ['a year before the first', ['青岛', '机器人产量', '1948', '套', 1], ['C2 implausible-year']],
    ['a year after the last', ['青岛', '机器人产量', '2101-Q1', '套', 1], ['C2 implausible-year']],
    ['a year that lost its century', ['青岛', '机器人产量', '0099-Q1', '套', 1], ['C2 implausible-year']],
    ['the year 1', ['青岛', '机器人产量', '0001-01', '套', 1], ['C2 implausible-year']],
    ['the year 0', ['青岛', '机器人产量', '0000-Q1', '套', 1], ['C2 implausible-year']],
    ['this month, which is not over', ['青岛', '机器人产量', '2026-11', '套', 1], ['C2 period-not-over']],
    ['a quarter of the future', ['青岛', '机器人产量', '2027-Q1', '套', 1], ['C2 period-not-over']],
    ['a region that is no more', ['江北区', '机器人产量', '2025-Q4', '套', 1], ['A2 region-not-valid']],
    ['a region before its time', ['两江新区', '机器人产量', '2025-Q3', '套', 1], ['A2 region-not-valid']],
    ['a unit of something else', ['青岛', '机器人产量', '2026-04', '家', 1], ['D2 unit-mismatch']],
    ['a unit that does not exist', ['青岛', '机器人产业规模', '2026-04', '美元', 1], ['D2 unit-mismatch']],
    ['text for a number', ['青岛', '机器人产量', '2026-04', '套', '很多'], ['E2 not-a-number']],
    ['a dash for a number', ['青岛', '机器人产量', '2026-04', '套', '—'], ['E2 not-a-number']],
    ['two ways to read it', ['青岛', '机器人产量', '2026-04', '套', '1.234,5'], ['E2 not-a-number']],
    ['a formula', ['青岛', '机器人产量', '2026-04', '套', formula], ['E2 formula-cell']],
    ['a formula in CSV', ['青岛', '机器人产量', '2026-04', '套', '=1+1'], ['E2 formula-cell']],
    ['a formula for a name', [formula, '机器人产量', '2026-04', '套', 1], ['A2 formula-cell']],
    ['a formula for a period', ['青岛', '机器人产量', formula, '套', 1], ['C2 formula-cell']],
    ['a formula for a unit', ['青岛', '机器人产量', '2026-04', formula, 1], ['D2 formula-cell']],
    [
      'a formula for a note',
      ['青岛', '机器人产量', '2026-04', '套', 1, '', '', '', formula],
      ['I2 formula-cell'],
    ],
    [
      'an error',
      ['青岛', '机器人产量', '2026-04', '套', { kind: 'error', text: '#REF!' }],
      ['E2 error-cell'],
    ],
    ['an error in CSV', ['青岛', '机器人产量', '2026-04', '套', '#DIV/0!'], ['E2 error-cell']],
    ['TRUE', ['青岛', '机器人产量', '2026-04', '套', { kind: 'boolean', value: true }], ['E2 boolean-cell']],
    ['a date for a number', ['青岛', '机器人产量', '2026-04', '套', date], ['E2 date-cell']],
    ['a percentage of 套', ['青岛', '机器人产量', '2026-04', '套', percent(0.5)], ['E2 percent-not-taken']],
    ['a percentage in words', ['青岛', '机器人产量', '2026-04', '套', '50%'], ['E2 percent-not-taken']],
    ['half a firm', ['青岛', '领军企业数', '2026-Q3', '家', 2.5], ['E2 not-whole']],
    ['less than no firm', ['青岛', '领军企业数', '2026-Q3', '家', -1], ['E2 negative-figure']],
    ['a running total below zero', ['青岛', '新增企业数', '2026-Q3', '家', '', -1], ['F2 negative-figure']],
    ['a milestone half done', ['青岛', '公共服务平台建成', '2026-Q3', '项', 0.5], ['E2 not-done-or-open']],
    ['a number beyond all counting', ['青岛', '机器人产量', '2026-04', '套', 1e15], ['E2 too-large-figure']],
    ['infinity', ['青岛', '机器人产量', '2026-04', '套', Number.POSITIVE_INFINITY], ['E2 too-large-figure']],
    ['累计 of a stock', ['青岛', '领军企业数', '2026-Q3', '家', 3, 3], ['F2 ytd-not-taken']],
    ['当期 for 1—9月', ['青岛', '机器人产量', '2026年1—9月', '套', 5], ['E2 current-not-taken']],
    [
      'an unknown status',
      ['青岛', '机器人产量', '2026-04', '套', 1, '', '', '差不多'],
      ['H2 unknown-status'],
    ],
    [
      'a number that is not published',
      ['青岛', '机器人产量', '2026-04', '套', 1, '', '', '未公布'],
      ['E2 status-contradicts-value'],
    ],
    ['growth without a figure', ['青岛', '机器人产量', '2026-04', '套', '', '', 31.1], ['G2 value-missing']],
    ['growth below −100 %', ['青岛', '机器人产量', '2026-04', '套', 1, '', -101], ['G2 growth-out-of-range']],
    ['growth in words', ['青岛', '机器人产量', '2026-04', '套', 1, '', '很快'], ['G2 not-a-number']],
  ])('%s', (_, row, refused) => {
    expect(issuesOf([HEADINGS, row], 'refused')).toEqual(refused);
    expect(
      figuresOf([HEADINGS, row]).filter(([, , , form]) => refused[0]![0] !== 'F' || form === 'ytd'),
    ).toEqual([]);
  });

  it('tells the place, what was read and what was expected, in both languages', () => {
    const { issues } = readingOf(longBook(['青岛', '机器人产量', date, '套', 1]));
    expect(issues).toEqual([
      {
        severity: 'refused',
        code: 'period-became-date',
        message: '这里是日期“2026-04-01”，不是时期；表格软件常把“2026-9”一类的文字自动变成日期。',
        messageEn: 'This is the date "2026-04-01", not a period; spreadsheets often turn 2026-9 into one.',
        sheet: '表',
        row: 2,
        column: '时期',
        address: 'C2',
        value: '2026-04-01',
        expected: '先把单元格设为“文本”格式，再写 2026（年）、2026-Q3 或 2026年三季度、2026-09 或 2026年9月',
        expectedEn: 'a cell formatted as text with 2026, 2026-Q3 or 2026-09',
        explained: false,
        repair: null,
      },
    ]);
  });

  it('says between which years a period lies', () => {
    const { issues } = readingOf(longBook(['青岛', '机器人产量', '0099-Q1', '套', 1]));
    expect(issues[0]).toMatchObject({
      message: '“0099-Q1”的年份不可信，只接受 1949 年至 2100 年的数据。',
      expected: expect.stringMatching(/^1949 年至 2100 年之间的时期：2026（年）、2026-Q3/),
    });
  });

  it('guesses no month of 2026.9, and lists how to write one', () => {
    const { issues } = readingOf(longBook(['青岛', '机器人产量', 2026.9, '套', 1]));
    expect(issues[0]).toMatchObject({
      message: '“2026.9”看不出是哪一个月：表格软件会把 2026.10 显示成 2026.1。',
      expected: '2026（年）、2026-Q3 或 2026年三季度、2026-09 或 2026年9月',
    });
  });

  it('suggests the names that come closest', () => {
    const { issues } = readingOf(longBook(['青岛巿', '机器人产', '2026-04', '套', 1]));
    expect(issues.map(({ code, expected }) => [code, expected])).toEqual([
      ['unknown-region', expect.stringContaining('370200 青岛市')],
      ['unknown-indicator', expect.stringContaining('robot_output（机器人产量）')],
    ]);
  });

  it('refuses both of two rows that report one figure, and names the other', () => {
    const row = ['青岛', '机器人产量', '2026-04', '套', 1];
    const reading = readingOf(longBook(row, ['370200', 'robot_output', '2026年4月', '套', 1]));
    expect(reading.figures).toEqual([]);
    expect(
      reading.issues.map(({ code, address, message }) => [code, address, message.includes('E')]),
    ).toEqual([
      ['duplicate-figure', 'E2', true],
      ['duplicate-figure', 'E3', true],
    ]);
    expect(reading.issues[0]!.message).toContain('E3');
  });

  it('takes 当期 and 累计 of one period from two rows', () => {
    const rows = [
      ['青岛', '机器人产量', '2026-04', '套', 1, ''],
      ['青岛', '机器人产量', '2026-04', '套', '', 4],
    ];
    expect(figuresOf([HEADINGS, ...rows]).map(([, , , form, value]) => [form, value])).toEqual([
      ['period', 1],
      ['ytd', 4],
    ]);
  });

  it('refuses merged cells where figures are reported, and bears them elsewhere', () => {
    const rows: Shorthand[][] = [
      ['机器人填报表'],
      [...HEADINGS],
      ['青岛', '机器人产量', '2026-04', '套', 1],
      ['青岛', '领军企业数', '2026-04', '家', 1],
      ['注：数据为快报'],
    ];
    const merge = (top: number, bottom: number) => [{ top, left: 1, bottom, right: 2 }];
    const refused = (merges: ReturnType<typeof merge>) =>
      readingOf(bookOf(rows, { merges })).refused.map(({ place }) => place.row);
    expect(refused(merge(1, 1))).toEqual([]);
    expect(refused(merge(5, 5))).toEqual([]);
    expect(refused(merge(3, 3))).toEqual([3]);
    expect(refused(merge(3, 4))).toEqual([3, 4]);
    expect(refused(merge(2, 2))).toEqual([3, 4]);
    expect(readingOf(bookOf(rows, { merges: merge(3, 4) })).issues[0]).toMatchObject({
      code: 'merged-cells',
      value: 'A3:B4',
    });
  });
});
