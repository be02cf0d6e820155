import { beforeAll, describe, expect, it } from 'vitest';
import { seed } from '#seeds/seed.ts';
import { rollUpView } from '#server/services/analysis/roll-up.ts';
import { momentOf } from '#server/services/moment.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor } from '../uploads/setup.ts';
import { record } from './record.ts';

const db = useTestDb();
const NOW = '2026-11-21T02:00:00.000Z';
const FIRMS = 'leading_firms';

const CHONGQING = '500000';
const [JIANGBEI, FUNCTIONAL, NEW_DISTRICT] = ['500105', 'X500000-LJXQ-FN', 'X500000-LJXQ-2025'];
const [FUJIAN, FUZHOU, PINGTAN] = ['350000', '350100', '350128'];

beforeAll(async () => {
  await seed(db(), { now: NOW });
  await record(db(), '2026-01-15T01:00:00Z', [
    { indicator: FIRMS, region: JIANGBEI, period: '2025-Q3', value: 2 },
    { indicator: FIRMS, region: FUNCTIONAL, period: '2025-Q3', value: 5 },
    { indicator: FIRMS, region: NEW_DISTRICT, period: '2025-Q4', value: 4 },
    { indicator: FIRMS, region: FUZHOU, period: '2025-Q4', value: 3 },
    { indicator: FIRMS, region: PINGTAN, period: '2025-Q4', value: 1 },
  ]);
});

async function rolled(region: string, period?: string) {
  const context = contextFor(db(), 'visitor', NOW);
  return rollUpView(context, { indicator: FIRMS, region, period }, await momentOf(context, undefined));
}

describe('regions that come and go', () => {
  it('count as long as they existed, and functional areas inside them never', async () => {
    const view = await rolled(CHONGQING, '2025-Q3');
    expect(view.counted.map(({ region }) => region.code)).toEqual([JIANGBEI]);
    expect(view.derived).toMatchObject({ value: 2, complete: false });
    expect(view.apart).toContainEqual({
      region: { code: FUNCTIONAL, name: '两江新区（国家级新区·功能区）' },
      reason: 'overlapping',
    });
    expect(view.missing.map(({ region }) => region.code)).not.toContain(NEW_DISTRICT);
  });

  it('are taken over by their successor', async () => {
    const view = await rolled(CHONGQING, '2025-Q4');
    expect(view.counted.map(({ region }) => region.code)).toEqual([NEW_DISTRICT]);
    const missing = view.missing.map(({ region }) => region.code);
    expect(missing).not.toContain(JIANGBEI);
    expect(missing).toContain('500101');
  });
});

describe('a county that reports to the province', () => {
  it('is in the province', async () => {
    const view = await rolled(FUJIAN);
    expect([view.period, view.derived?.value]).toEqual(['2025-Q4', 4]);
    expect(view.counted.map(({ region }) => region.code)).toEqual([FUZHOU, PINGTAN]);
  });

  it('is not in the city it lies in, which says so', async () => {
    const view = await rolled(FUZHOU);
    expect(view.apart).toEqual([{ region: { code: PINGTAN, name: '平潭县' }, reason: 'reports_elsewhere' }]);
    expect([view.none, view.reported?.value]).toEqual(['no_regions', 3]);
  });
});

it('has nothing to add where nobody reports, and names who should have', async () => {
  const view = await rolled('320000');
  expect([view.period, view.derived, view.none]).toEqual([null, null, 'nobody_reported']);
  expect(view.missing).toHaveLength(13);
});

it('has no regions below a place without any', async () => {
  const view = await rolled('370100');
  expect([view.none, view.missing]).toEqual(['no_regions', []]);
});

it('stands beside what was reported, which stays', async () => {
  await record(db(), '2026-02-01T01:00:00Z', [
    { indicator: FIRMS, region: FUJIAN, period: '2025-Q4', value: 5 },
  ]);
  const view = await rolled(FUJIAN);
  expect([view.reported?.value, view.derived?.value, view.difference]).toEqual([5, 4, -1]);
});
