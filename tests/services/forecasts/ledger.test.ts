import { beforeAll, describe, expect, it } from 'vitest';
import type { ForecastRow } from '#core/contract/forecasts.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { removeDemo } from '#server/services/demo/remove.ts';
import { forecastCoverage } from '#server/services/forecasts/coverage.ts';
import { forecastLedger } from '#server/services/forecasts/ledger.ts';
import { momentOf } from '#server/services/moment.ts';
import { progressRows } from '#server/services/progress/rows.ts';
import { useSite } from '../rulings/setup.ts';

const site = useSite();
/** The day before the figures of a quarter came in that was not the last one of Jiangsu's plan. */
const IN_TIME = '2025-08-01T02:00:00.000Z';

/** The site as somebody used it at another time. */
function contextAt(moment: string): ServiceContext {
  return { ...site.context(), now: () => new Date(moment) };
}

async function look(context: ServiceContext, target: string, asOf: string): Promise<void> {
  await progressRows(context, { target, allocations: false }, await momentOf(context, asOf));
}

async function ledger(target: string, asOf?: string): Promise<ForecastRow[]> {
  return forecastLedger(site.context(), { target }, await momentOf(site.context(), asOf));
}

beforeAll(async () => {
  await look(contextAt(IN_TIME), 'JS-Q5', '2025-08-01');
  await look(site.context(), 'JS-Q5', '2025-05-01');
  await look(site.context(), 'SD-Q2', '2026-11-22');
});

describe('a projection whose deadline has passed', () => {
  it('is held against the level of the deadline', async () => {
    const [first] = await ledger('JS-Q5');
    expect(first).toMatchObject({
      madeAt: expect.stringContaining('2025-08-01'),
      period: '2025-Q2',
      deadline: '2025-12-31',
      actual: 52,
      actualPeriod: '2025-Q4',
      hindsight: false,
    });
    expect(first!.error).toBeCloseTo(52 - first!.value, 9);
    expect(first!.inside).toBe(first!.low <= 52 && 52 <= first!.high);
  });

  it('made when the answer was known proves nothing', async () => {
    const [, second] = await ledger('JS-Q5');
    expect(second).toMatchObject({ period: '2025-Q1', actual: 52, hindsight: true });
  });

  it('was not decided yet as of a day before', async () => {
    const rows = await ledger('JS-Q5', '2025-12-01');
    expect(rows).toMatchObject([
      { period: '2025-Q2', actual: null, error: null, inside: null, hindsight: null },
    ]);
  });
});

it('leaves open what is not due', async () => {
  expect(await ledger('SD-Q2')).toMatchObject([{ deadline: '2027-12-31', actual: null, inside: null }]);
});

it('knew nothing before the first projection was made', async () => {
  expect(await ledger('JS-Q5', '2025-07-31')).toEqual([]);
});

it('sums up how often intervals held, without what was made in hindsight', async () => {
  const [first] = await ledger('JS-Q5');
  const inside = first!.inside ? 1 : 0;
  expect(await forecastCoverage(site.context(), {}, await momentOf(site.context(), undefined))).toEqual({
    intended: 0.8,
    kept: 3,
    hindsight: 1,
    real: { scored: 0, inside: 0, share: null },
    demo: { scored: 1, inside, share: inside },
  });
});

it('loses the projections of demonstration figures with the figures', async () => {
  await removeDemo(site.context());
  expect([...(await ledger('JS-Q5')), ...(await ledger('SD-Q2'))]).toEqual([]);
});
