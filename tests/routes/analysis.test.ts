import { describe, expect, it, test } from 'vitest';
import { addDecimals } from '#core/domain/decimal.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

async function get(path: string) {
  return server
    .app()
    .inject({ method: 'GET', url: `/api/v1/analysis/${path}`, headers: { host: 'localhost' } });
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is what its schema let through
async function answer(path: string): Promise<any> {
  const response = await get(path);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

interface Breakdown {
  value: number;
  shown: number;
  parts: { code: string; value: number; shown: number }[];
}

function expectToAddUp({ value, shown, parts }: Breakdown): void {
  expect(addDecimals(...parts.map((part) => part.value))).toBe(value);
  expect(addDecimals(...parts.map((part) => part.shown))).toBe(shown);
}

describe('catch-up', () => {
  test.each(['gap', 'size', 'pace'])('by %s shares the 113.8 out to the last digit', async (rule) => {
    const view = await answer(`catch-up?target=SD-Q2&rule=${rule}`);
    expect([view.period, view.gap, view.total, view.rest, view.quartersLeft]).toEqual([
      '2026-Q3',
      113.8,
      113.8,
      0,
      5,
    ]);
    const shares = view.regions.flatMap(({ share }: { share: number | null }) =>
      share === null ? [] : [share],
    );
    expect(addDecimals(...shares)).toBe(113.8);
    expect([view.demo, view.regions.length]).toEqual([true, 16]);
  });

  it('leaves the silent city out and says so', async () => {
    const view = await answer('catch-up?target=SD-Q2&rule=gap');
    const silent = view.regions.find(({ region }: { region: { code: string } }) => region.code === '371700');
    expect(silent).toMatchObject({ part: 4, level: null, share: null, reason: 'no_figure' });
    expect(view.explanation.map(({ zh }: { zh: string }) => zh)).toContain('菏泽市：缺本期数据，不分配。');
  });

  test.each([
    ['JS-Q2', 'nothing_to_go'],
    ['JS-Q6', 'not_additive'],
    ['MH-Q1', 'no_regions'],
  ])('of %s shares nothing out: %s', async (target, none) => {
    expect(await answer(`catch-up?target=${target}&rule=size`)).toMatchObject({ none, total: null });
  });
});

describe('density', () => {
  it('is split into robots and employees, which add up', async () => {
    const view = await answer('density?target=JS-Q6');
    expect([view.from.period, view.to.period, view.to.numerator]).toEqual(['2024-Q4', '2025-Q4', 194_464]);
    expectToAddUp(view.change);
    expect([view.change.shown, view.changeUnit, view.demo]).toEqual([73.6, '台/万人', true]);
  });

  it('of percentages changes by points', async () => {
    const view = await answer('density?indicator=share_scale_city&region=310112&from=2025-Q4&to=2026-Q3');
    expect([view.unit, view.changeUnit]).toEqual(['%', '个百分点']);
    expectToAddUp(view.change);
  });

  test.each([
    ['target=MH-Q1', 'not_a_ratio'],
    ['target=JS-Q6&from=2001-Q4', 'no_figure_from'],
    ['target=JS-Q6&to=2001-Q4', 'no_figure_to'],
    ['target=JS-Q6&to=0000', 'no_figure_to'],
    ['indicator=share_brands_city&region=310000', 'no_figure_to'],
  ])('%s: %s', async (query, none) => {
    expect(await answer(`density?${query}`)).toMatchObject({ none, change: null, logMean: null });
  });
});

describe('roll-up', () => {
  it('stands beside what was reported, with the statistical difference', async () => {
    const view = await answer('roll-up?target=SD-Q2');
    expect(view.reported).toMatchObject({ value: 386.2, derivation: 'trailing_year' });
    expect(view.derived).toMatchObject({ value: 385.3, complete: false, demo: true });
    expect(view.difference).toBe(-0.9);
    expect(view.missing).toEqual([{ region: { code: '371700', name: '菏泽市' }, reason: 'no_figure' }]);
    expect(addDecimals(...view.counted.map(({ value }: { value: number }) => value))).toBe(385.3);
  });

  it('of a ratio divides the sums', async () => {
    const view = await answer('roll-up?indicator=robot_density_key_mfg&region=320000&period=2025-Q4');
    expect([view.derived.numerator, view.derived.denominator, view.difference]).toEqual([
      194_464, 3_799_302, 0,
    ]);
  });

  it('adds no shares', async () => {
    const view = await answer('roll-up?target=MH-Q6');
    expect([view.none, view.derived, view.missing]).toEqual(['not_additive', null, []]);
  });
});

describe('forms', () => {
  it('finds what the published year-to-dates revise silently', async () => {
    const view = await answer('forms?indicator=industrial_robot_output&region=100000');
    const differences = view.rows
      .filter(({ period }: { period: string }) => period >= '2026-03')
      .map(({ difference }: { difference: number | null }) => difference);
    expect(differences).toEqual([1992, -7791, 209, 2619, -1310, -1878]);
    expect(view.demo).toBe(false);
  });

  it('marks demonstration figures', async () => {
    const view = await answer('forms?indicator=robot_mfg_scale&region=370100');
    expect(view.demo).toBe(true);
    expect(view.rows.at(-1).derived.period).toMatchObject({ how: 'ytd_difference', demo: true });
  });

  it('has nothing to say about a stock', async () => {
    expect(await answer('forms?indicator=top_brands&region=310112')).toMatchObject({
      none: 'not_a_flow',
      rows: [],
    });
  });
});

describe('change', () => {
  it('tells new activity from the revision that a city made in August', async () => {
    const { rows } = await answer('change?target=SD-Q2&region=370300&from=2026-05-01');
    const [zibo] = rows;
    expectToAddUp(zibo.level);
    expectToAddUp(zibo.gap);
    expect(zibo.level.parts.find(({ code }: { code: string }) => code === 'revision').value).toBe(-0.3);
    expect(zibo.demo).toBe(true);
  });

  it('lists the province and its sixteen cities', async () => {
    const view = await answer('change?target=SD-Q2&from=2026-08-01&to=2026-11-01');
    expect(view.rows).toHaveLength(17);
    expect(view.rows[0].level).toMatchObject({ value: 21.1 });
    expect([view.from, view.to, view.asOf]).toEqual(['2026-08-01', '2026-11-01', '2026-11-01']);
  });

  it('ends at asOf when nothing else is said', async () => {
    expect((await answer('change?target=SD-Q2&from=2026-08-01&asOf=2026-09-01')).to).toBe('2026-09-01');
  });
});

describe('plan-time', () => {
  it('puts plans of different years side by side', async () => {
    const view = await answer('plan-time?plan=JS&plan=SD&plan=JS');
    expect(view.plans.map(({ plan }: { plan: string }) => plan)).toEqual(['JS', 'SD']);
    const scale = view.items.find(({ target }: { target: string }) => target === 'SD-Q2');
    expect(scale.timeShare).toBeCloseTo(0.583, 3);
    expect(scale.distanceCovered).toBeCloseTo(0.539, 3);
    const shares = view.items.flatMap(({ path }: { path: { timeShare: number }[] }) =>
      path.map(({ timeShare }) => timeShare),
    );
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBe(1);
  });

  it('shows all plans when none is named, and places nothing that has no deadline', async () => {
    const view = await answer('plan-time');
    expect(view.plans).toHaveLength(5);
    const open = view.items.find(({ target }: { target: string }) => target === 'JS-Q7');
    expect(open).toMatchObject({ deadline: null, timeShare: null, planShare: null, path: [], line: [] });
  });
});

test.each([
  'catch-up?target=SD-Q2&rule=gap',
  'density?target=JS-Q6',
  'roll-up?target=SD-Q2',
  'forms?indicator=robot_mfg_scale&region=370000',
  'plan-time?plan=SD',
])('%s can be asked as of a moment', async (path) => {
  expect((await answer(`${path}&asOf=2026-08-01`)).asOf).toBe('2026-08-01');
});

it('answers as of a moment with what was known then', async () => {
  const { level, period, gap } = await answer('catch-up?target=SD-Q2&rule=gap&asOf=2026-08-01');
  expect([level, period, gap]).toEqual([365.1, '2026-Q2', 134.9]);
});

test.each([
  ['catch-up?target=XX&rule=gap', 404, '目标'],
  ['catch-up?target=SD-Q2&rule=luck', 400, '枚举值'],
  ['catch-up?target=SD-Q2', 400, 'rule'],
  ['density', 400, 'indicator'],
  ['density?indicator=robot_density_key_mfg', 400, 'region'],
  ['density?indicator=nothing&region=320000', 404, '指标'],
  ['density?target=JS-Q6&from=2025-13', 400, '查询参数'],
  ['roll-up?indicator=leading_firms&region=999999', 404, '地区'],
  ['roll-up?target=XX', 404, '目标'],
  ['forms?indicator=robot_mfg_scale', 400, 'region'],
  ['change?target=SD-Q2', 400, 'from'],
  ['change?target=SD-Q2&from=yesterday', 400, '时点'],
  ['change?target=SD-Q2&from=2026-09-01&to=2026-08-01', 400, '不能晚于'],
  ['change?target=SD-Q2&region=320100&from=2026-08-01', 404, '没有分解'],
  ['plan-time?plan=ZZ', 404, '计划'],
  ['plan-time?asOf=soon', 400, '时点'],
])('%s is refused with %d and says why', async (path, status, words) => {
  const response = await get(path);
  expect([response.statusCode, response.headers['content-type']]).toEqual([
    status,
    'application/problem+json',
  ]);
  expect(response.json().detail).toContain(words);
});
