import { expect, it } from 'vitest';
import type { PlanTimeView } from '#core/contract/analysis.ts';
import type { OverviewView } from '#core/contract/overview.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { FEW_TARGETS, FOREMOST, laggards } from '#core/domain/attention.ts';
import { COUNTRY_PLAN } from '#seeds/country/country-plan.ts';
import { scaled, WHOLE_COUNTRY } from '#seeds/country/country-size.ts';
import { loadCountry } from '#seeds/country/load-country.ts';
import { useServer } from '../setup/server.ts';
import { TEST_NOW } from '../setup/test-now.ts';

const server = useServer();

async function get<T>(path: string): Promise<T> {
  const answer = await server.app().inject(`/api/v1${path}`);
  expect(answer.statusCode, path).toBe(200);
  return answer.json();
}

const own = async () => (await get<{ items: ProgressRow[] }>('/progress')).items;
const inBrief = (rows: readonly ProgressRow[]) =>
  rows.map(
    ({ target, plan, indicator, region, allocated, strength, deadline, state, light, period, outlook }) => ({
      ...{ target, plan, indicator, region, allocated, strength, deadline, state, light, period },
      outlook: { class: outlook.class },
    }),
  );

it('tells every target of plans with few, and counts them', async () => {
  const rows = await own();
  const view = await get<OverviewView>('/progress/overview');
  expect(view.told).toEqual(rows);
  expect(view.standings).toEqual(inBrief(rows));
  expect(view.demo).toBe(true);
  const all = await get<PlanTimeView>('/analysis/plan-time');
  expect(await get<PlanTimeView>('/analysis/plan-time?foremost=true')).toEqual(all);
});

it('tells of a plan with many targets those furthest behind, and counts all', async () => {
  const size = { ...scaled(WHOLE_COUNTRY, 0.0005), indicators: FEW_TARGETS + 9, quarters: 12 };
  await loadCountry(server.database(), size, TEST_NOW);
  const rows = await own();
  const many = rows.filter(({ plan }) => plan === COUNTRY_PLAN);
  expect(many).toHaveLength(size.indicators);
  const view = await get<OverviewView>('/progress/overview');
  expect(view.standings).toEqual(inBrief(rows));
  const told = view.told.filter(({ plan }) => plan === COUNTRY_PLAN);
  expect(told).toEqual([...new Set([...laggards(many), ...many])].slice(0, FOREMOST));
  expect(view.told.length).toBe(rows.length - many.length + FOREMOST);
  const { items } = await get<PlanTimeView>('/analysis/plan-time?foremost=true');
  expect(items.map(({ target }) => target).sort()).toEqual(view.told.map(({ target }) => target).sort());
});

it('lists of regions those with an English name', async () => {
  const all = (await get<{ items: { nameEn: string | null }[] }>('/regions')).items;
  const named = (await get<{ items: { nameEn: string | null }[] }>('/regions?named=en')).items;
  expect(named).toEqual(all.filter(({ nameEn }) => nameEn !== null));
  expect(named.length).toBeLessThan(all.length);
});
