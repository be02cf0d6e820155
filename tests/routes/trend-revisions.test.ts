import { beforeAll, describe, expect, it } from 'vitest';
import type { TrendView } from '#core/contract/progress.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

const trend = async (query: string): Promise<TrendView> =>
  (await server.app().inject(`/api/v1/progress/trend?${query}`)).json();

async function send(url: string, instant: string, payload: object): Promise<void> {
  server.setNow(instant);
  const response = await server.app().inject({ method: 'POST', url: `/api/v1${url}`, payload });
  expect(response.statusCode, response.body).toBeLessThan(300);
}

const replaced = ({ superseded }: TrendView) =>
  superseded.map(({ supersededAt, points }) => [
    supersededAt.slice(0, 16),
    ...points
      .filter((one) => one.replaced)
      .map(({ period, status, value, replacedBy }) => `${period} ${status} ${value} → ${replacedBy}`),
  ]);

describe('the revision of the demonstration', () => {
  it('is a stretch of three quarters of which the middle one was replaced', async () => {
    const view = await trend('target=SD-Q2&region=370300');
    expect(replaced(view)).toEqual([['2026-08-20T02:30', '2026-Q1 flash 19.4 → 19.1']]);
    expect(view.superseded[0]!.points.map(({ period }) => period)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(view.levels.find(({ period }) => period === '2026-Q1')!.value).toBe(19.1);
  });

  it.each([
    ['the day before', '2026-08-19', 19.4, 0],
    ['the minute before', '2026-08-20T10:29:00%2B08:00', 19.4, 0],
    ['the day itself', '2026-08-20', 19.1, 1],
  ])('is not one yet as of %s', async (_, asOf, value, count) => {
    const view = await trend(`target=SD-Q2&region=370300&asOf=${asOf}`);
    expect(view.levels.find(({ period }) => period === '2026-Q1')!.value).toBe(value);
    expect(view.superseded).toHaveLength(count);
  });

  it('is nobody else’s, and no plan line was changed', async () => {
    const view = await trend('target=SD-Q2&region=370100');
    expect(view.superseded).toEqual([]);
    expect(view.formerPlanLines).toEqual([]);
  });
});

describe('figures revised and withdrawn, a target changed', () => {
  const figure = (instant: string, value: number | null, status: string) =>
    send('/observations', instant, {
      recorder: '山东省统计局',
      note: '核实',
      observations: [
        { indicator: 'robot_mfg_scale', region: '370000', form: 'ytd', period: '2025-Q4', value, status },
      ],
    });

  beforeAll(async () => {
    await figure('2026-12-01T09:00:00+08:00', 330, 'annual');
    await figure('2026-12-02T09:00:00+08:00', 331.5, 'final');
    await send('/targets/SD-Q2/rulings', '2026-12-03T09:00:00+08:00', {
      kind: 'amendment',
      changes: { value: 450 },
      effectiveFrom: '2026-12-05',
      document: '调整通知',
      reason: '下调',
      recorder: '省工信厅',
    });
    server.setNow('2026-12-06T09:00:00+08:00');
  });

  it('tells every version of the course, with every level that depended on it', async () => {
    const view = await trend('target=SD-Q2');
    expect(replaced(view).map(([at]) => at)).toEqual(['2026-12-01T01:00', '2026-12-02T01:00']);
    const [first, second] = replaced(view);
    expect(first).toContain('2025-Q4 preliminary 323.2 → 330');
    expect(second).toContain('2025-Q4 annual 330 → 331.5');
    // the last four quarters of 2026 lean on the year before
    expect(second!.filter((told) => told.startsWith('2026-Q'))).toHaveLength(3);
  });

  it('keeps the plan line that held until the amendment took hold, as of then', async () => {
    const [former, ...others] = (await trend('target=SD-Q2')).formerPlanLines;
    expect(others).toEqual([]);
    expect(former).toMatchObject({ kind: 'amendment', until: '2026-12-05', targetValue: 500 });
    expect(former!.planLine.at(-1)).toEqual({ date: '2027-12-31', value: 500 });
    expect((await trend('target=SD-Q2')).planLine.at(-1)).toEqual({ date: '2027-12-31', value: 450 });
    expect((await trend('target=SD-Q2&asOf=2026-12-04')).formerPlanLines).toEqual([]);
  });

  it('does not let the parts of regions inherit what changed of the whole alone', async () => {
    expect((await trend('target=SD-Q2&region=370300')).formerPlanLines).toEqual([]);
  });
});
