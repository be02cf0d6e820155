import type { Luck } from '../setup/luck.ts';

/** One of a list, by luck. */
export function oneOf<T>(luck: Luck, list: readonly T[]): T {
  return list[Math.floor(luck.even() * list.length)]!;
}

/** What people, programs and attackers write where a number should stand. */
const NUMBERS: readonly ((luck: Luck) => string)[] = [
  (luck) => luck.between(0, 500).toFixed(2),
  (luck) => String(Math.floor(luck.between(0, 100_000))),
  () => '0',
  () => '',
  () => '…',
  () => '-',
  () => '１２３．４５',
  () => '１，２３４．５',
  () => '1,234.5',
  () => '1.234,5',
  () => '1.234.567',
  () => '12,34',
  () => '1 234,5',
  () => '31.1%',
  () => '百分之三十一',
  () => '三百二十一',
  () => '1e3',
  () => '1e999',
  () => '0x1F',
  () => 'NaN',
  () => 'Infinity',
  () => '-0',
  () => '−12.5',
  () => '(12.5)',
  () => '约12.5',
  () => '12.5亿元',
  () => '￥12.5',
  () => '2026-09-30',
  () => '\u200f12.5',
  () => '\u202e5.21',
  () => '12\u00a0345',
  () => '9'.repeat(400),
  () => `0.${'3'.repeat(40)}`,
  () => "=cmd|' /C calc'!A0",
  () => '=1+1',
  () => '+SUM(1,2)',
  () => '-2+3',
  () => '@SUM(A1)',
  () => '=HYPERLINK("http://a.example";"点我")',
  () => '\t=1+1',
  () => "'12.5",
  () => '<script>alert(1)</script>',
  () => "'; drop table observation; --",
  () => '\u0000',
  () => '\ud800',
  () => '𠮷'.repeat(30),
  () => '#REF!',
  () => 'TRUE',
  () => 'null',
];

export const numberText = (luck: Luck): string => oneOf(luck, NUMBERS)(luck);

const PERIODS = [
  '2026-Q3',
  '2026-Q2',
  '2026-09',
  '2025',
  '2026年三季度',
  '2026年1-9月',
  '2026Q3',
  '2026/9',
  '202609',
  '2026-09-30',
  '2026年9月30日',
  '45930',
  '2026-Q5',
  '2026-13',
  '2030-Q1',
  '1026-Q1',
  '9999',
  '',
  '去年',
  '２０２６－Ｑ３',
  '=TODAY()',
];
const REGIONS = [
  '370200',
  '青岛市',
  '青岛',
  '370000',
  '320500',
  '999999',
  '',
  '中国',
  '=A1',
  '\u202e岛青',
  '370200 ',
];
const INDICATORS = [
  'robot_mfg_scale',
  '机器人制造产业规模',
  'leading_firms',
  'Robot_Mfg_Scale',
  'no_such_thing',
  '',
  '=cmd',
  '规模',
];
const UNITS = ['亿元', '万元', '元', '家', '', '亿', '美元', '%', '台/万人', '＝亿元'];
const STATUSES = ['初步数', '快报数', '年报数', '', '…', '撤回', '未公布', '最终核实数', 'flash', '=1'];
const NOTES = ['', '', '企业搬迁', '=1+1', '\u202e', '备注'.repeat(300), '@x', 'a\nb', '"quoted", too'];

/** The columns of a long table, as the reader knows them. */
export const HEADINGS = ['地区', '指标编码', '时期', '单位', '当期', '累计', '同比(%)', '状态', '备注'];

/** A row of anything. */
export function rowOfTexts(luck: Luck): string[] {
  return [
    oneOf(luck, REGIONS),
    oneOf(luck, INDICATORS),
    oneOf(luck, PERIODS),
    oneOf(luck, UNITS),
    numberText(luck),
    numberText(luck),
    luck.even() < 0.5 ? '' : numberText(luck),
    oneOf(luck, STATUSES),
    oneOf(luck, NOTES),
  ];
}

const CITIES = ['370100', '370200', '370300', '370400', '370500', '370600', '370700', '370800'];
const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3'];

/** Rows that an office would hand in: every city and quarter at most once, with a reason for whatever is odd. */
export function soundRows(luck: Luck): string[][] {
  return CITIES.flatMap((city) =>
    QUARTERS.filter(() => luck.even() < 0.15).map((quarter) => {
      const current = luck.between(1, 40);
      return [
        city,
        'robot_mfg_scale',
        quarter,
        oneOf(luck, ['亿元', '亿元', '万元']),
        current.toFixed(1),
        (current + luck.between(0, 60)).toFixed(2),
        luck.even() < 0.5 ? '' : luck.between(-20, 40).toFixed(1),
        oneOf(luck, ['快报数', '初步数', '']),
        oneOf(luck, ['按新的口径重新核算', '企业搬迁，数据重新核定', '=1+1 重新核算', '@重新核算后的数']),
      ];
    }),
  );
}
