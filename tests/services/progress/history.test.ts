import { describe, expect, it } from 'vitest';
import type { HistoryRow } from '#core/contract/history.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import { momentOf } from '#server/services/moment.ts';
import { verdictHistory } from '#server/services/progress/history.ts';
import { useSite } from '../rulings/setup.ts';
import { refusal } from '../uploads/setup.ts';

const { context, rule, progress } = useSite();

async function history(target: string, promise?: PromiseView, rest: { asOf?: string; region?: string } = {}) {
  const moment = await momentOf(context(), rest.asOf);
  return verdictHistory(context(), { target, promise, region: rest.region }, moment);
}

const brief = (rows: readonly HistoryRow[], from: string) =>
  rows
    .filter(({ period }) => period >= from)
    .map(({ period, targetValue, light }) => [period, targetValue, light]);

describe('a promise that nobody changed', () => {
  it('is judged at each of its periods, on the day on which that one was due', async () => {
    const rows = await history('SD-Q2');
    expect(rows.map(({ period, day }) => [period, day]).slice(-4)).toEqual([
      ['2025-Q4', '2026-01-15'],
      ['2026-Q1', '2026-04-15'],
      ['2026-Q2', '2026-07-15'],
      ['2026-Q3', '2026-10-15'],
    ]);
    expect(rows.every(({ period, judgedPeriod }) => period === judgedPeriod)).toBe(true);
    expect(await history('SD-Q2', 'now')).toEqual(rows);
  });

  it('at its newest period says what the verdict of today says', async () => {
    const today = await progress('SD-Q2');
    const { level, planLine, lagPoints, light, state } = today;
    expect((await history('SD-Q2')).at(-1)).toMatchObject({
      level,
      planLine,
      lagPoints,
      light,
      state,
      demo: true,
      // what lies ahead is told of today only
      explanation: today.explanation.filter(({ code }) => code !== 'forecast'),
    });
  });

  it('was too early to judge before its plan began', async () => {
    const rows = await history('SD-Q2');
    expect(rows.filter(({ period }) => period < '2024-Q4').map(({ state }) => state)).toEqual(
      Array(4).fill('too_early'),
    );
  });

  it('as of a moment ends with what was known and over by then', async () => {
    const rows = await history('SD-Q2', 'then', { asOf: '2026-08-01' });
    expect(rows.at(-1)).toMatchObject({ period: '2026-Q2', day: '2026-07-15' });
    const early = await history('SD-Q2', 'then', { asOf: '2026-07-12' });
    expect(early.every(({ day }) => day <= '2026-07-12')).toBe(true);
  });

  it('after its deadline is judged by the deadline’s own figure', async () => {
    const rows = (await history('JS-Q2')).filter(({ period }) => period >= '2025-Q3');
    expect(rows.map(({ period, judgedPeriod, state }) => [period, judgedPeriod, state]).slice(0, 2)).toEqual([
      ['2025-Q3', '2025-Q3', 'in_force'],
      ['2025-Q4', '2025-Q4', 'met_at_deadline'],
    ]);
  });

  it('also of a region that was given a part', async () => {
    const [row] = await history('SD-Q2', 'then', { region: '370100' });
    expect(row).toMatchObject({ region: { code: '370100', name: '济南市' }, target: 'SD-Q2' });
  });
});

describe('a promise that was amended', () => {
  it('is judged by what was promised then, or by what is promised now', async () => {
    await rule('SD-Q2', {
      kind: 'amendment',
      changes: { value: 620 },
      effectiveFrom: '2026-07-15',
      document: '中期调整方案',
    });
    const then = brief(await history('SD-Q2', 'then'), '2026-Q1');
    const now = brief(await history('SD-Q2', 'now'), '2026-Q1');
    expect(then.map(([, value]) => value)).toEqual([500, 620, 620]);
    expect(now.map(([, value]) => value)).toEqual([620, 620, 620]);
    expect(then[0]).not.toEqual(now[0]);
    expect(then.slice(1)).toEqual(now.slice(1));
  });

  it('on the eve of its day is still the old one', async () => {
    await rule('SD-Q2', {
      kind: 'amendment',
      changes: { value: 650 },
      effectiveFrom: '2026-10-16',
      document: '再次调整方案',
    });
    expect(brief(await history('SD-Q2', 'then'), '2026-Q1').map(([, value]) => value)).toEqual([
      500, 620, 620,
    ]);
    expect(brief(await history('SD-Q2', 'now'), '2026-Q1').map(([, value]) => value)).toEqual([
      650, 650, 650,
    ]);
    expect((await progress('SD-Q2')).targetValue).toBe(650);
  });

  it('explains each verdict by the promise that it was held against', async () => {
    const rows = await history('SD-Q2', 'then');
    const amendedIn = (period: string) =>
      rows
        .find((row) => row.period === period)!
        .explanation.filter(({ code }) => code === 'amended')
        .map(({ values }) => values.to);
    expect([amendedIn('2026-Q1'), amendedIn('2026-Q2')]).toEqual([[], [620]]);
  });

  it('its part of a region keeps its own value', async () => {
    const values = (await history('SD-Q2', 'then', { region: '370100' })).map(
      ({ targetValue }) => targetValue,
    );
    expect(new Set(values).size).toBe(1);
  });

  it('a choice holds from the beginning, whenever it was made', async () => {
    await rule('JS-Q8', { changes: { deadline: '2027-12-31' } });
    const rows = await history('JS-Q8');
    expect(rows.every(({ deadline }) => deadline === '2027-12-31')).toBe(true);
    const before = await history('JS-Q8', 'then', { asOf: '2026-11-21' });
    expect(before.every(({ deadline, state }) => deadline === null && state === 'awaiting_definition')).toBe(
      true,
    );
  });
});

it.each([
  ['a target that is none', 'XX-Q1', undefined],
  ['a region without a part', 'SD-Q2', '320100'],
])('%s is not found', async (_, target, region) => {
  expect((await refusal(history(target, 'then', region === undefined ? {} : { region }))).code).toBe(
    'not-found',
  );
});
