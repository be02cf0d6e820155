import { describe, expect, it } from 'vitest';
import { chartCsv } from '#core/charts/chart-csv.ts';
import { chartFileName, factLines } from '#core/charts/chart-facts.ts';
import { FACTS } from './facts.ts';

describe('the name of a file', () => {
  it.each([
    [
      'carries subject, region, period and moment',
      FACTS.file,
      '机器人制造产业规模走势_山东省_2026-Q3_截至2026-11-21',
    ],
    ['leaves out what is empty', ['规模', '', '2026-Q3', ''], '规模_2026-Q3'],
    ['holds nothing that a file system forbids', ['a/b\\c:d*e?"<>|', '..', 'x y'], 'a-b-c-d-e_x-y'],
    ['nor signs that cannot be seen', ['规模\u202Egnp', '山东\u0000省'], '规模-gnp_山东-省'],
    ['is the title where nothing is named', [], '山东省机器人制造产业规模走势'],
    ['is cut where it would be too long', ['长'.repeat(300)], '长'.repeat(72)],
    [
      'keeps region, period and moment of a long subject',
      ['a'.repeat(300), 'Shandong', '2026-Q3', 'as-of-2026-11-21'],
      `${'a'.repeat(86)}_Shandong_2026-Q3_as-of-2026-11-21`,
    ],
  ])('%s', (_, file, name) => {
    expect(chartFileName({ ...FACTS, file }, 'png')).toBe(`${name}.png`);
  });
});

it.each([
  [
    'zh',
    ['单位：亿元', '数据截至：2026年三季度'],
    '来源：各地区报送及公开发布数据，目标据《行动计划》　数据时点：2026年11月21日',
    '注：虚线为推算值；缺报：2025年三季度',
  ],
  [
    'en',
    ['Unit: 亿元', 'Data to: 2026年三季度'],
    'Source: 各地区报送及公开发布数据，目标据《行动计划》\u2003Known on: 2026年11月21日',
    'Note: 虚线为推算值; 缺报：2025年三季度',
  ],
] as const)('the lines above and below, in %s', (locale, measured, source, note) => {
  expect(factLines(FACTS, locale)).toEqual({ measured, source, notes: [note] });
});

it('what is unknown has no line', () => {
  const bare = { ...FACTS, unit: null, period: null, notes: [], moment: '' };
  expect(factLines(bare, 'zh')).toEqual({ measured: [], source: `来源：${FACTS.source}`, notes: [] });
});

describe('as CSV', () => {
  const text = {
    sentence: '',
    columns: ['时期', '实际值'],
    rows: [['2026年三季度', '1,386.2（演示）']],
    data: {
      columns: ['时期', '实际值 (亿元)'],
      rows: [
        ['2026-Q3', 1386.2],
        ['2026-Q4', null],
        ['=1+1', -0.5],
      ],
    },
  };

  it('numbers stay numbers, what is missing is empty, a formula is text; what it is stands below', () => {
    const csv = chartCsv(FACTS, text, 'zh');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.slice(1).split('\r\n')).toEqual([
      '时期,实际值 (亿元)',
      '2026-Q3,1386.2',
      '2026-Q4,',
      "'=1+1,-0.5",
      '',
      '山东省机器人制造产业规模走势',
      '单位,亿元',
      '数据截至,2026年三季度',
      '数据时点,2026年11月21日',
      '来源,各地区报送及公开发布数据，目标据《行动计划》',
      '标注,演示数据　初步数',
      '注,虚线为推算值',
      '注,缺报：2025年三季度',
      '',
    ]);
  });

  it('a heading or a title that is somebody’s word is no formula either', () => {
    const csv = chartCsv(
      { ...FACTS, title: '=HYPERLINK("x")' },
      { ...text, data: { columns: ['+规模'], rows: [] } },
      'zh',
    );
    expect(csv).toContain("\uFEFF'+规模\r\n");
    expect(csv).toContain(`'=HYPERLINK(""x"")`);
  });
});
