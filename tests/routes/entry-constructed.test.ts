import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ProgressRow } from '#core/contract/progress.ts';
import { useServer } from '../setup/server.ts';
import { type Annual, entering, figuresOf } from './entering.ts';

const server = useServer({ DEMO: 'off' });
const { post, aPlan, anIndicator, figures, verdicts } = entering(server);

describe('constructed annual series with six irregular values, 2020 to 2025', () => {
  interface Constructed {
    code: string;
    why: string;
    measureKind: Annual['measureKind'];
    values: number[];
    target: object;
    outlook: { class: string; projection: number; miss: number | null };
    secondOpinion: { class: string; ratio: number };
  }

  const rate = (to: number, from: number, years: number) => (to / from) ** (1 / years) - 1;

  const CASES: Constructed[] = [
    {
      code: 'flow_cloudy',
      why: 'a yearly flow, 2 a year towards 35: 5 of 15 are missing',
      measureKind: 'flow',
      values: [10, 14, 9, 16, 13, 20],
      target: { comparator: 'at_least', value: 35 },
      outlook: { class: 'cloudy', projection: 30, miss: 5 / 15 },
      secondOpinion: { class: 'substantial', ratio: rate(20, 10, 5) / rate(35, 10, 10) },
    },
    {
      code: 'stock_fair',
      why: 'the same towards 32: 2 of 12 are missing',
      measureKind: 'stock',
      values: [10, 14, 9, 16, 13, 20],
      target: { comparator: 'at_least', value: 32 },
      outlook: { class: 'fair', projection: 30, miss: 2 / 12 },
      secondOpinion: { class: 'substantial', ratio: rate(20, 10, 5) / rate(32, 10, 10) },
    },
    {
      code: 'deficit',
      why: 'a deficit, below zero and rising, 0.44 a year towards at least −0.5',
      measureKind: 'ratio',
      values: [-4.3, -1, -3.2, -5, -2.6, -2.1],
      target: { comparator: 'at_least', value: -0.5 },
      outlook: { class: 'sunny', projection: 0.1, miss: null },
      secondOpinion: { class: 'moderate', ratio: rate(-2.1, -4.3, 5) / rate(-0.5, -4.3, 10) },
    },
    {
      code: 'wrong_way',
      why: 'what is to fall to 5 and rose by 1 a year',
      measureKind: 'ratio',
      values: [8, 7, 11, 9, 14, 13],
      target: { comparator: 'at_most', value: 5 },
      outlook: { class: 'stormy', projection: 18, miss: null },
      secondOpinion: { class: 'deterioration', ratio: rate(13, 8, 5) / rate(5, 8, 10) },
    },
    {
      code: 'weakening',
      why: 'kept, but falling back',
      measureKind: 'stock',
      values: [90, 82, 88, 79, 70, 75],
      target: { comparator: 'at_least', value: 70 },
      outlook: { class: 'fair', projection: 60, miss: null },
      secondOpinion: { class: 'met', ratio: rate(75, 90, 5) / -rate(70, 90, 10) },
    },
  ];

  let found: Map<string, ProgressRow>;

  beforeAll(async () => {
    await aPlan('MADE', '自拟年度序列');
    for (const { code, why, measureKind, target, values } of CASES) {
      const direction = code === 'wrong_way' ? 'down' : 'up';
      await anIndicator({ code, name: why, unit: '点', measureKind, direction });
      await post('/targets', { code, plan: 'MADE', indicator: code, deadline: '2030-12-31', ...target });
      const points = values.map((value, index) => [2020 + index, value] as const);
      await figures('某统计局', figuresOf(code, points, { status: 'published', note: '自拟' }));
    }
    found = await verdicts('MADE');
  });

  test.each(CASES)('$code: $why', ({ code, outlook, secondOpinion }) => {
    const row = found.get(code)!;
    expect(row.outlook.class).toBe(outlook.class);
    expect(row.outlook.projection).toBeCloseTo(outlook.projection, 9);
    if (outlook.miss === null) expect(row.outlook.miss).toBeNull();
    else expect(row.outlook.miss).toBeCloseTo(outlook.miss, 9);
    expect(row.secondOpinion.class).toBe(secondOpinion.class);
    expect(row.secondOpinion.ratio).toBeCloseTo(secondOpinion.ratio, 9);
  });

  it.each([
    ['/plans/MADE', '自拟年度序列'],
    ['/targets?plan=MADE', 'wrong_way'],
    ['/briefings/MADE/2026-10', '自拟年度序列'],
  ])('%s speaks of what was entered', async (path, words) => {
    const response = await fetch(`${server.url()}/api/v1${path}`, {
      headers: server.administrator().headers,
    });
    expect(response.status).toBe(200);
    expect(JSON.stringify(await response.json())).toContain(words);
  });
});
