import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { findChainFaults } from '#db/queries/audit.ts';
import { rows } from '#db/rows.ts';
import { indicator, observation, plan, region, target, vintage } from '#db/schema/index.ts';
import { countrySizeFrom, WHOLE_COUNTRY } from '#seeds/country/country-size.ts';
import { loadCountry } from '#seeds/country/load-country.ts';
import { countryRegions } from '#seeds/country/region-tree.ts';
import { removeCountry } from '#seeds/country/remove-country.ts';
import { useTestDatabase } from '../setup/db.ts';
import { NEWEST_FIGURES } from '../setup/newest-figures.ts';

const database = useTestDatabase();
const db = () => database().db;
const NOW = '2026-11-21T02:00:00.000Z';
const SIZE = { regions: 30, indicators: 7, quarters: 6, revised: 0.2, seed: 5 };

const count = async (question: ReturnType<typeof sql>) =>
  rows<{ count: number }>(await db().execute(sql`select count(*)::int as count from (${question}) q`))[0]!
    .count;

it('is as large as asked, with revisions in later vintages, all of it demonstration', async () => {
  const written = await loadCountry(database(), SIZE, NOW);
  const first = SIZE.regions * SIZE.indicators * SIZE.quarters;
  expect(written).toBeGreaterThan(first * 1.12);
  expect(written).toBeLessThan(first * 1.28);
  expect(await db().$count(observation)).toBe(written);
  expect(await db().$count(region)).toBe(SIZE.regions);
  expect(await db().$count(target)).toBe(SIZE.indicators);
  expect(await db().$count(vintage)).toBe(SIZE.quarters * 2);
  const disordered = sql`
    select from (select demo, recorded_at > lag(recorded_at, 1, '-infinity') over (order by id) as later from vintage) v
    where not later or not demo`;
  expect(await count(disordered)).toBe(0);
  expect(await findChainFaults(db())).toEqual([]);
});

it('adds up: a place has what its parts have together', async () => {
  const sums = sql`
    select p.value, sum(c.value) as parts from (${NEWEST_FIGURES}) p
    join indicator i on i.id = p.indicator_id and i.place_rollup = 'sum'
    join region r on r.parent_id = p.region_id
    join (${NEWEST_FIGURES}) c on c.region_id = r.id and c.indicator_id = p.indicator_id
    group by p.indicator_id, p.region_id, p.value`;
  expect(await count(sums)).toBeGreaterThan(0);
  expect(await count(sql`select from (${sums}) s where value <> parts`)).toBe(0);
});

it('goes without a trace in the record, except for that it was there', async () => {
  await removeCountry(database(), NOW);
  for (const table of [observation, region, indicator, plan, target])
    expect(await db().$count(table)).toBe(0);
  expect(await findChainFaults(db())).toEqual([]);
  await expect(removeCountry(database(), NOW)).rejects.toThrow('没有演示国家');
});

it('is the same for the same seed and another for another', async () => {
  const values = async (seed: number) => {
    await loadCountry(database(), { ...SIZE, seed }, NOW);
    const found = rows<{ value: string }>(await db().execute(NEWEST_FIGURES)).map(({ value }) => value);
    await removeCountry(database(), NOW);
    return found;
  };
  const once = await values(1);
  expect(await values(1)).toEqual(once);
  expect(await values(2)).not.toEqual(once);
});

it.each([
  [[], WHOLE_COUNTRY],
  [['--factor', '0.01'], { ...WHOLE_COUNTRY, regions: 330, indicators: 9 }],
] as const)('reads %j', (args, size) => expect(countrySizeFrom(args)).toEqual(size));

it.each([
  ['--regions', '3'],
  ['--revised', '1.1'],
  ['--seed', 'x'],
  ['--quarters', ''],
])('refuses %s %s', (...args) => expect(() => countrySizeFrom(args)).toThrow(args[0]));

it.each([4, 30, 330, 3300])('has %i regions with codes of their own', (howMany) => {
  const regions = countryRegions(howMany);
  expect(regions).toHaveLength(howMany);
  expect(new Set(regions.map(({ code }) => code)).size).toBe(howMany);
});
