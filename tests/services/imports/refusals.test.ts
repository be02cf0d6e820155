import { beforeAll, expect, it } from 'vitest';
import { seed } from '#seeds/seed.ts';
import { useTestDatabase } from '../../setup/db.ts';
import { everythingKept, NOW } from '../uploads/setup.ts';
import { importContext, preview, table } from './setup.ts';

const database = useTestDatabase();
const context = () => importContext(database());

beforeAll(() => seed(database().db, { now: NOW }));

interface Case {
  what: string;
  lines: string[];
  /** Code, row, column and value of what is refused. */
  told: [string, number, string | null, string | null][];
}

const GOOD = '370200,robot_mfg_scale,2026-Q2,亿元,5,15,1.5,初步数,';

const REFUSED: Case[] = [
  {
    what: 'a region that nobody knows',
    lines: ['999999,robot_mfg_scale,2026-Q1,亿元,5,,,,'],
    told: [['unknown-region', 2, '地区编码', '999999']],
  },
  {
    what: 'an indicator that nobody knows, in the row where it stands',
    lines: [GOOD, '', '370200,robot_scale,2026-Q1,亿元,5,,,,'],
    told: [['unknown-indicator', 4, '指标编码', 'robot_scale']],
  },
  {
    what: 'words that are no period',
    lines: ['370200,robot_mfg_scale,第三季,亿元,5,,,,'],
    told: [['bad-period', 2, '时期', '第三季']],
  },
  {
    what: 'a period that is not over',
    lines: ['370200,robot_mfg_scale,2026-Q4,亿元,5,,,,'],
    told: [['period-not-over', 2, '时期', '2026-Q4']],
  },
  {
    what: 'a number that could be two',
    lines: ['370200,robot_mfg_scale,2026-Q1,亿元,"1.234,5",,,,'],
    told: [['not-a-number', 2, '当期', '1.234,5']],
  },
  {
    what: 'more digits than can be kept',
    lines: ['370200,robot_mfg_scale,2026-Q1,亿元,1234567890.123456,,,,'],
    told: [['not-a-number', 2, '当期', '1234567890.123456']],
  },
  {
    what: 'a formula',
    lines: ["370200,robot_mfg_scale,2026-Q1,亿元,=cmd|' /C calc'!A0,,,,"],
    told: [['formula-cell', 2, '当期', "=cmd|' /C calc'!A0"]],
  },
  {
    what: 'a total of what has none',
    lines: ['370000,leading_firms,2026-Q1,家,,5,,,'],
    told: [['ytd-not-taken', 2, '累计', '5']],
  },
  {
    what: 'half a firm',
    lines: ['370000,leading_firms,2026-Q1,家,2.5,,,,'],
    told: [['not-whole', 2, '当期', '2.5']],
  },
  {
    what: 'a negative count',
    lines: ['370000,leading_firms,2026-Q1,家,-2,,,,'],
    told: [['negative-figure', 2, '当期', '-2']],
  },
  {
    what: 'a unit that does not convert',
    lines: ['370200,robot_mfg_scale,2026-Q1,家,5,,,,'],
    told: [['unit-mismatch', 2, '单位', '家']],
  },
  {
    what: 'a word that is no status',
    lines: ['370200,robot_mfg_scale,2026-Q1,亿元,5,,,大概,'],
    told: [['unknown-status', 2, '状态', '大概']],
  },
  {
    what: 'growth without its figure',
    lines: ['370200,robot_mfg_scale,2026-Q1,亿元,,,3.5,,'],
    told: [['value-missing', 2, '同比(%)', '3.5']],
  },
  {
    what: 'growth below what there can be',
    lines: ['370200,robot_mfg_scale,2026-Q1,亿元,5,,-100.1,,'],
    told: [['growth-out-of-range', 2, '同比(%)', '-100.1']],
  },
  {
    what: 'the same figure twice, be it the same number',
    lines: [GOOD, '370200,robot_mfg_scale,2026年二季度,亿元,5,,,,'],
    told: [['duplicate-figure', 3, '当期', '5']],
  },
  {
    what: 'a region before it existed',
    lines: ['X500000-LJXQ-2025,industrial_robot_output,2025-09,套,5,,,,'],
    told: [['region-not-valid', 2, '地区编码', '两江新区（行政区）']],
  },
  {
    what: 'a region outside the plans that use the indicator',
    lines: ['320100,robot_mfg_scale,2026-Q1,亿元,5,,,,'],
    told: [['region-outside-plan', 2, '地区编码', '320100']],
  },
  {
    what: 'a note of too many characters',
    lines: [`370200,robot_mfg_scale,2026-Q1,亿元,5,,,,${'注'.repeat(501)}`],
    told: [['note-too-long', 2, '备注', `${'注'.repeat(59)}…`]],
  },
  {
    what: 'a note with a control character',
    lines: ['370200,robot_mfg_scale,2026-Q1,亿元,5,,,,a\u0007b'],
    told: [['unreadable-text', 2, null, 'a\u0007b']],
  },
  {
    what: 'a withdrawal without its reason',
    lines: ['370200,robot_mfg_scale,2026-Q1,亿元,,,,撤回,'],
    told: [
      ['withdrawal', 2, '备注', null],
      ['withdrawal', 2, '备注', null],
    ],
  },
  {
    what: 'a withdrawal of what is not on record',
    lines: ['370200,robot_mfg_scale,2026-Q1,亿元,,,,撤回,口径调整后重报'],
    told: [['nothing-to-withdraw', 2, null, null]],
  },
];

it.each(REFUSED)('refuses $what', async ({ lines, told }) => {
  const seen = await preview(context(), table(...lines));
  expect(seen.refused.told.map(({ code, row, column, value }) => [code, row, column, value])).toEqual(told);
  expect(seen).toMatchObject({ committable: false, counts: { new: 0, refused: told.length } });
});

it('tells the number of all refusals and the places of the first thousand', async () => {
  const bad = Array.from({ length: 1200 }, () => '370200,robot_mfg_scale,2026-Q1,亿元,多,,,,');
  const { refused } = await preview(context(), table(...bad));
  expect(refused).toMatchObject({ total: 1200, counts: [{ code: 'not-a-number', count: 1200 }] });
  expect(refused.told).toHaveLength(1000);
  expect(refused.told.at(-1)).toMatchObject({ row: 1001 });
});

const REJECTED: [string, string | Uint8Array, string][] = [
  ['nothing', '', 'empty-file'],
  ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'unsupported-format'],
  ['bytes that are no text', new Uint8Array([1, 0, 2, 0, 0, 0]), 'not-a-workbook'],
  [
    'an encoding that is none',
    Buffer.from([0xe5, 0x9c, 0x80, 0x0a, 0xff, 0xff, 0x2c, 0x0a]),
    'unreadable-text',
  ],
  ['a table without our headings', '城市,数\n青岛,5\n', 'wrong-template'],
  ['the same heading twice', '地区编码,指标编码,时期,当期,当期\n1,2,3,4,5\n', 'repeated-heading'],
  ['a quote that is not closed', `${table(GOOD)}"370200,robot_mfg_scale,2026-Q1\n`, 'broken-csv'],
  ['a quote in the middle of a field', table('37"0200,robot_mfg_scale,2026-Q1,亿元,5,,,,'), 'broken-csv'],
  ['more columns than any table has', `${table(GOOD)}${','.repeat(120)}\n`, 'too-many-columns'],
];

it.each(REJECTED)('rejects %s and keeps nothing of it', async (_what, content, code) => {
  const before = await everythingKept(database().db);
  const rejected = await preview(context(), content).catch((error) => error);
  expect(rejected).toMatchObject({ code: 'import-rejected', details: { issues: [{ code }] } });
  expect(await everythingKept(database().db)).toBe(before);
});
