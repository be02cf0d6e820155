import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { ForecastRow } from '#core/contract/forecasts.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { forecastLedger } from '#server/services/forecasts/ledger.ts';
import { momentOf } from '#server/services/moment.ts';
import { decomposition } from '#server/services/progress/decomposition.ts';
import { progressRows } from '#server/services/progress/rows.ts';
import { trend } from '#server/services/progress/trend.ts';
import { report, useSite } from '../rulings/setup.ts';

const { context, db, progress, rule } = useSite();

async function ledger(target?: string): Promise<ForecastRow[]> {
  return forecastLedger(context(), { target }, await momentOf(context(), undefined));
}

async function everything(): Promise<ProgressRow[]> {
  return progressRows(context(), { allocations: true }, await momentOf(context(), undefined));
}

describe('what is shown', () => {
  it('is a middle with an interval around it, and a sentence on how it came about', async () => {
    const { forecast, explanation, outlook } = await progress('SD-Q2');
    expect(forecast).toEqual({
      value: expect.closeTo(468.8, 1),
      low: expect.closeTo(418.8, 1),
      high: expect.closeTo(518.7, 1),
    });
    expect(forecast!.value).toBeLessThan(outlook.projection!);
    expect(explanation.find(({ code }) => code === 'forecast')).toMatchObject({
      values: { ...forecast, method: 'drift_damped', points: 9, to: '2026-Q3', deadline: '2027-12-31' },
      zh: expect.stringContaining('468.8亿元'),
    });
  });

  it('is nothing where nothing can be said', async () => {
    const rows = await everything();
    const silent = rows.filter(({ forecast }) => forecast === null).map(({ target }) => target);
    // over, without a deadline, without a denominator, with fewer than four figures
    expect(silent).toEqual(expect.arrayContaining(['FJ-Q1', 'FJ-Q2', 'JS-Q1', 'JS-Q7', 'MH-Q4']));
    expect(silent).not.toContain('SD-Q2');
    const told = rows.filter(({ explanation }) => explanation.some(({ code }) => code === 'forecast'));
    expect(told.every(({ forecast }) => forecast !== null)).toBe(true);
    expect(told).toHaveLength(rows.length - silent.length);
  });

  it('still looks ahead to a deadline that passed while its figure is not in', async () => {
    expect(await progress('JS-Q3')).toMatchObject({
      state: 'awaiting_final_data',
      forecast: { value: expect.closeTo(4.2, 1) },
    });
  });

  it('opens as a fan from the last level to the deadline, and ends as the row says', async () => {
    const moment = await momentOf(context(), undefined);
    const { forecast, progress: row, levels } = await trend(context(), { target: 'SD-Q2' }, moment);
    expect(levels.at(-1)!.date).toBe('2026-09-30');
    expect(forecast.map(({ date }) => date)).toEqual([
      '2026-12-31',
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '2027-12-31',
    ]);
    expect(forecast.at(-1)).toEqual({ date: row.deadline, ...row.forecast });
    expect((await trend(context(), { target: 'JS-Q1' }, moment)).forecast).toEqual([]);
  });

  it('is shown of the parts of a target too', async () => {
    const view = await decomposition(context(), { target: 'SD-Q2' }, await momentOf(context(), undefined));
    expect(view.regions.every(({ forecast }) => forecast !== null)).toBe(true);
  });
});

describe('the ledger', () => {
  it('keeps whatever was shown, once', async () => {
    const rows = (await everything()).filter(({ forecast }) => forecast !== null);
    const kept = await ledger();
    expect(kept).toHaveLength(rows.length);
    expect(kept.map(({ target, region, value }) => `${target} ${region.code} ${value}`).sort()).toEqual(
      rows.map(({ target, region, forecast }) => `${target} ${region.code} ${forecast!.value}`).sort(),
    );
    await everything();
    expect(await ledger()).toEqual(kept);
  });

  it('is what later readers are shown', async () => {
    await progress('MH-Q3');
    const set = (value: number) =>
      db().execute(
        sql`update forecast set value = ${value}::numeric from target
            where target.id = forecast.target_id and target.code = 'MH-Q3'`,
      );
    const [{ value }] = (await ledger('MH-Q3')) as [ForecastRow];
    await set(450.25);
    expect((await progress('MH-Q3')).forecast!.value).toBe(450.25);
    await set(value);
  });

  it('gets another entry for another figure, and none for a figure that changes nothing', async () => {
    const shown = await progress('MH-Q2');
    const before = await ledger('MH-Q2');
    await report(db(), [['benchmark_scenarios_mh', '310112', '2026-Q3', 'point', 34]]);
    expect((await progress('MH-Q2')).forecast).toEqual(shown.forecast);
    expect(await ledger('MH-Q2')).toEqual(before);
    await report(db(), [['benchmark_scenarios_mh', '310112', '2026-Q3', 'point', 36]]);
    const after = await progress('MH-Q2');
    expect(after.forecast!.value).toBeGreaterThan(shown.forecast!.value);
    expect(await ledger('MH-Q2')).toEqual([...before, expect.objectContaining({ ...after.forecast })]);
  });

  it('says of a forecast from invented figures that it is one, though the last figure is real', async () => {
    expect((await progress('MH-Q2')).demo).toBe(true);
    expect((await ledger('MH-Q2')).at(-1)!.demo).toBe(true);
  });

  it('gets another entry for another deadline', async () => {
    const before = (await ledger('SD-Q1')).length;
    await rule('SD-Q1', {
      kind: 'amendment',
      changes: { deadline: '2028-12-31' },
      effectiveFrom: '2026-11-01',
      document: '鲁工信〔2026〕9号',
    });
    const { forecast } = await progress('SD-Q1');
    const kept = await ledger('SD-Q1');
    expect(kept).toHaveLength(before + 1);
    expect(kept.at(-1)).toMatchObject({ deadline: '2028-12-31', ...forecast });
  });

  it('survives being asked by many at once', async () => {
    await db().execute(sql`delete from forecast`);
    const all = await Promise.all([everything(), everything(), everything()]);
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(await ledger()).toHaveLength(all[0].filter(({ forecast }) => forecast !== null).length);
  });
});
