import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rows } from '#db/rows.ts';
import { useTestDb } from '../setup/db.ts';

const db = useTestDb();

/** The tables that a distributed PostgreSQL would spread over its nodes by `indicator_id`; see decision 0026. */
const BIG = ['observation'];
const big = sql.raw(`(${BIG.map((table) => `'${table}'::regclass`).join(', ')})`);

const names = async (question: ReturnType<typeof sql>): Promise<string[]> =>
  rows<{ name: string }>(await db().execute(question)).map(({ name }) => name);

it('every unique key of a big table begins with indicator_id', async () => {
  const keys = rows<{ name: string; first: string | null }>(
    await db().execute(sql`
      select i.indexrelid::regclass::text as name, a.attname as first
      from pg_index i left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where (i.indisunique or i.indisexclusion) and i.indrelid in ${big} order by 1`),
  );
  expect(keys.length).toBeGreaterThanOrEqual(BIG.length);
  expect(keys.filter(({ first }) => first !== 'indicator_id')).toEqual([]);
});

it.each([
  [
    'foreign keys, from or to',
    sql`
    select conname as name from pg_constraint where contype = 'f' and (conrelid in ${big} or confrelid in ${big})`,
  ],
  ['triggers', sql`select tgname as name from pg_trigger where tgrelid in ${big}`],
  ['rules', sql`select rulename as name from pg_rewrite where ev_class in ${big}`],
  [
    'identity or serial columns',
    sql`
    select a.attname as name from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid in ${big} and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval%')`,
  ],
  [
    'generated columns',
    sql`
    select attname as name from pg_attribute where attrelid in ${big} and attgenerated <> ''`,
  ],
  [
    'partitions or parents',
    sql`
    select inhrelid::regclass::text as name from pg_inherits where inhrelid in ${big} or inhparent in ${big}`,
  ],
  ['row level security', sql`select relname as name from pg_class where oid in ${big} and relrowsecurity`],
  [
    'views that hang on them',
    sql`
    select distinct r.ev_class::regclass::text as name from pg_depend d join pg_rewrite r on r.oid = d.objid
    where d.classid = 'pg_rewrite'::regclass and d.refobjid in ${big}`,
  ],
] as const)('big tables have no %s', async (_, question) => {
  expect(await names(question)).toEqual([]);
});

it('would notice a key without indicator_id', async () => {
  await db().execute(sql`create unique index wrong on observation (vintage_id, region_id)`);
  const found = await names(sql`
    select i.indexrelid::regclass::text as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisunique and i.indrelid in ${big} and a.attname <> 'indicator_id'`);
  await db().execute(sql`drop index wrong`);
  expect(found).toEqual(['wrong']);
});
