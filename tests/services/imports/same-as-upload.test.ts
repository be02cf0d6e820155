import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { rows } from '#db/rows.ts';
import { seed } from '#seeds/seed.ts';
import { commitUpload } from '#server/services/uploads/commit.ts';
import { previewUpload } from '#server/services/uploads/preview.ts';
import { useTestDatabase } from '../../setup/db.ts';
import { NEWEST_FIGURES } from '../../setup/newest-figures.ts';
import { NOW } from '../uploads/setup.ts';
import { commit, HEADINGS, importContext, preview } from './setup.ts';

/** The same files go through the form's way into one record and through the import's into the other. */
const uploaded = useTestDatabase();
const imported = useTestDatabase();

beforeAll(async () => {
  await seed(uploaded().db, { now: NOW });
  await seed(imported().db, { now: NOW });
});

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999 }).map((cents) => String(cents / 100)) },
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(
    '12.50',
    '0',
    '0.0',
    '007',
    '+5',
    '-3.5',
    '１２３．５',
    '1,234.5',
    ' 8 ',
    '12%',
    '…',
    '未公布',
    '1e3',
    '多',
    '-0',
  ),
);
const growth = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.integer({ min: -1000, max: 1000 }).map((tenths) => String(tenths / 10)),
  fc.constantFrom('12.5%', '0.3', '-0', '…', '-101'),
);
/** Whatever people write. */
const anyLine = fc.record({
  region: fc.constantFrom('370100', '370200', '济南市', '青岛', '370300', ' 370400 ', '370000', '青岛市政府'),
  indicator: fc.constantFrom(
    'robot_mfg_scale',
    'robot_mfg_scale',
    'leading_firms',
    'industrial_robot_output',
    '机器人制造产业规模',
  ),
  period: fc.constantFrom(
    '2025-Q1',
    '2025-Q2',
    '2025-Q3',
    '2025年四季度',
    '2024',
    '2025-07',
    '2025年1—9月',
    '2026-Q4',
    '八月',
  ),
  unit: fc.constantFrom('', '亿元', '亿元', '万元', '家', '套'),
  current: figure,
  ytd: figure,
  yoy: growth,
  status: fc.constantFrom('', '初步数', '快报数', '年报数', '来源发布数', '未公布', '大概', '撤回'),
  note: fc.constantFrom('', '', '口径调整后重报', '含"配套"', '甲,乙', '\u3000空格 ', '两\n行'),
});

/** What nothing is wrong with, every doubt explained. */
const soundLine = fc.record({
  region: fc.constantFrom('370100', '济南市', '青岛', '370300', '370400'),
  indicator: fc.constantFrom('robot_mfg_scale', '机器人制造产业规模'),
  period: fc.constantFrom('2025-Q1', '2025-Q2', '2025年三季度', '2025-Q4', '2026-03', '2024'),
  unit: fc.constantFrom('亿元', '万元', ''),
  current: fc.oneof(fc.constantFrom('5', '7.50', '…', ''), fc.integer({ min: 1, max: 9 }).map(String)),
  ytd: fc.oneof(fc.constantFrom('12', '1,012.5', ''), fc.integer({ min: 10, max: 19 }).map(String)),
  yoy: fc.constant(''),
  status: fc.constantFrom('', '初步数', '年报数', '来源发布数'),
  note: fc.constantFrom('口径调整后重报', '修订了前期的数，"甲"'),
});
const file = fc.oneof(
  fc.uniqueArray(soundLine, {
    minLength: 1,
    maxLength: 12,
    selector: ({ region, period }) => `${region.slice(0, 2) === '37' ? region : '3701'}${period}`,
  }),
  fc.array(anyLine, { minLength: 1, maxLength: 8 }),
);

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function csvOf(lines: readonly Record<string, string>[]): string {
  const body = lines.map((one) => Object.values(one).map(quoted).join(','));
  return `${[HEADINGS, ...body].join('\r\n')}\r\n`;
}

const OBSERVED = sql`
  select i.code, r.code as region, o.period, o.form, o.status, o.value::float8 as value, o.unit,
    o.yoy_percent::float8 as yoy, o.note
  from observation o join indicator i on i.id = o.indicator_id join region r on r.id = o.region_id
  where o.vintage_id = (select last from vintage_counter) order by 1, 2, 3, 4`;
const LATEST = sql`
  select i.code, r.code as region, l.form, l.period, l.status, l.value::float8 as value, l.unit, l.vintage_id::int
  from (${NEWEST_FIGURES}) l join indicator i on i.id = l.indicator_id join region r on r.id = l.region_id
  order by 1, 2, 3`;

const REFUSED_LATE = ['nothing-to-withdraw'];

it('reads, refuses and writes what the form reads, refuses and writes', async () => {
  let written = 0;
  const property = fc.asyncProperty(file, async (lines) => {
    const text = csvOf(lines);
    const context = importContext(uploaded());
    const form = await previewUpload(context, { name: 'a.csv', bytes: Buffer.from(text) });
    const bulk = await preview(importContext(imported()), text);
    const placeOf = ({ code, row, column }: { code: string; row: number | null; column: string | null }) =>
      REFUSED_LATE.includes(code) ? `${code} ${row}` : `${code} ${row} ${column}`;
    const inTheWay = form.issues.filter(
      ({ severity, code, explained }) => severity === 'refused' || (code === 'withdrawal' && !explained),
    );
    // of a figure that stands there twice the form names both places, the import the later one
    const early = (codes: Set<string>) =>
      [...codes].filter((code) => !code.startsWith('duplicate-figure')).sort();
    const formRefuses = new Set(inTheWay.map(placeOf));
    const bulkRefuses = new Set(bulk.refused.told.map(placeOf));
    // what is held against the record is not looked at where the file is refused already
    if (bulkRefuses.size > 0) {
      const told = early(formRefuses).filter((one) => !REFUSED_LATE.some((late) => one.startsWith(late)));
      expect(early(bulkRefuses).filter((one) => !REFUSED_LATE.some((late) => one.startsWith(late)))).toEqual(
        told,
      );
      expect(formRefuses.size > 0).toBe(true);
      return;
    }
    expect([...formRefuses]).toEqual([]);
    const { refused: _, notes: __, ...formCounts } = form.counts;
    expect(bulk.counts).toMatchObject(formCounts);
    // doubts that a form asks reasons for are notes here, so only what both would write goes on
    if (!form.committable || !bulk.committable) return;
    await commitUpload(context, form.id, { as: 'record', recorder: '测试' });
    await commit(importContext(imported()), bulk.id);
    written += 1;
    for (const question of [OBSERVED, LATEST]) {
      expect(rows(await imported().db.execute(question))).toEqual(
        rows(await uploaded().db.execute(question)),
      );
    }
  });
  await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? '30') });
  expect(written).toBeGreaterThan(2);
}, 300_000);
