import { describe, expect, it } from 'vitest';
import { useServer } from '../setup/server.ts';

const server = useServer();
const get = (url: string) => server.app().inject(`/api/v1${url}`);

describe('one target in all its regions over time', () => {
  it('has its own region first and every part after it, each ending where it is judged', async () => {
    const view = (await get('/progress/trends?target=SD-Q2')).json();
    const rows = (await get('/progress?target=SD-Q2&allocations=true')).json().items;
    expect(view.items).toHaveLength(17);
    expect(view.items[0]).toMatchObject({ region: { code: '370000' }, allocated: false });
    for (const item of view.items) {
      const row = rows.find((one: { region: { code: string } }) => one.region.code === item.region.code);
      const judged = item.levels.find((level: { period: string }) => level.period === row.period);
      expect(judged.value).toBe(row.level);
      expect(judged.distanceCovered).toBe(row.distanceCovered);
    }
  });

  it('leads each plan line from 0 to 1 of the way', async () => {
    const view = (await get('/progress/trends?target=JS-Q1')).json();
    for (const { planLine } of view.items) {
      expect(planLine.at(0).planShare).toBe(0);
      expect(planLine.at(-1).planShare).toBe(1);
    }
  });

  it('names what a region has not reported', async () => {
    const view = (await get('/progress/trends?target=SD-Q2')).json();
    const heze = view.items.find((item: { region: { code: string } }) => item.region.code === '371700');
    expect(heze.missing).toEqual(['2026-Q3']);
  });

  it('as of a moment holds only what was known then', async () => {
    const view = (await get('/progress/trends?target=SD-Q2&asOf=2026-08-01')).json();
    expect(view.asOf).toBe('2026-08-01');
    const periods = view.items.flatMap((item: { levels: { period: string }[] }) =>
      item.levels.map(({ period }) => period),
    );
    expect(periods).not.toContain('2026-Q3');
  });

  it('of an unknown target is not there', async () => {
    expect((await get('/progress/trends?target=XX')).statusCode).toBe(404);
  });
});
