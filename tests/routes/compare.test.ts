import { describe, expect, it } from 'vitest';
import type { CompareView } from '#core/contract/compare.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
const ask = (query: string) => server.app().inject(`/api/v1/analysis/compare?${query}`);
const compare = async (query: string): Promise<CompareView> => {
  const answer = await ask(query);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const CITIES = '370100,370200,370300,371700';

describe('cities of one province', () => {
  it('are ranked within a period, and who did not report has no place', async () => {
    const { columns, apart } = await compare(
      `regions=${CITIES}&indicators=robot_mfg_scale&periods=2026-Q3,2025`,
    );
    expect(apart).toEqual([]);
    const [q3, year] = columns;
    expect(q3!.reasons).toEqual([]);
    expect(q3!.cells.map(({ rank, figure }) => [rank, figure?.value ?? null])).toEqual([
      [2, 66.8],
      [1, 69.5],
      [3, 16.7],
      [null, null],
    ]);
    expect(year!.cells.map(({ rank, figure }) => [rank, figure?.period])).toEqual([
      [2, '2025-Q4'],
      [1, '2025-Q4'],
      [3, '2025-Q4'],
      [4, '2025-Q4'],
    ]);
  });

  it('are not ranked by each its newest figure where these are of different periods', async () => {
    const { columns } = await compare(`regions=${CITIES}&indicators=robot_mfg_scale`);
    const [newest] = columns;
    expect(newest!.reasons.map(({ code }) => code)).toEqual(['period']);
    expect(newest!.reasons[0]!.zh).toBe(
      '时期不同：济南市、青岛市、淄博市为2026年三季度，菏泽市为2026年二季度；不排名。',
    );
    expect(newest!.cells.map(({ rank }) => rank)).toEqual([null, null, null, null]);
    expect(newest!.cells.every(({ figure }) => figure?.value != null)).toBe(true);
  });

  it('are asked for the period alone by its form', async () => {
    const { columns } = await compare(
      `regions=${CITIES}&indicators=robot_mfg_scale&periods=2026-Q3&form=period`,
    );
    expect(columns[0]!.cells[0]!.figure).toMatchObject({ form: 'period', way: 'reported' });
    expect(columns[0]!.cells[0]!.figure!.value).toBeLessThan(66.8);
  });
});

it('a province beside a city is shown and not ranked', async () => {
  const { columns } = await compare('regions=370000,370100&indicators=robot_mfg_scale&periods=2026-Q3');
  expect(columns[0]!.cells.map(({ figure, rank }) => [figure!.value, rank])).toEqual([
    [299.1, null],
    [66.8, null],
  ]);
  expect(columns[0]!.reasons.map(({ code }) => code)).toEqual(['region_level']);
  expect(columns[0]!.reasons[0]!.en).toBe(
    'Levels of region differ: Shandong province; Jinan city; they are not ranked.',
  );
});

it('the four 规模 stand apart, and every pair says why', async () => {
  const { apart, columns } = await compare(
    'regions=370000,320000,310112&indicators=robot_mfg_scale,robot_related_scale,robot_chain_scale,robot_core_scale&periods=2026-Q2',
  );
  expect(columns).toHaveLength(4);
  expect(apart.filter(({ code }) => code === 'definition')).toHaveLength(6);
  expect(apart.every(({ withheld }) => withheld === 'axis')).toBe(true);
});

it('of an indicator that a region has nothing of, nothing is made up', async () => {
  const { columns } = await compare('regions=320000&indicators=robot_mfg_scale&periods=2026-Q3');
  expect(columns[0]!.cells[0]).toMatchObject({ figure: null, rank: null, difference: null });
});

describe('two moments', () => {
  it('tell what was revised, as an amount and a share', async () => {
    const { columns, against } = await compare(
      'regions=370300,370100&indicators=robot_mfg_scale&periods=2026-Q1&against=2026-08-19',
    );
    expect(against).toBe('2026-08-19');
    const [zibo, jinan] = columns[0]!.cells;
    expect(zibo!.other).toMatchObject({ status: 'flash' });
    expect(zibo!.figure).toMatchObject({ status: 'preliminary' });
    expect(zibo!.difference).toBe(-0.3);
    expect(zibo!.differenceShare).toBeCloseTo(-0.3 / zibo!.other!.value!, 12);
    expect(zibo!.differenceReasons).toEqual([]);
    expect(jinan!.difference).toBe(0);
  });

  it('tell nothing of what was not known at one of them', async () => {
    const { columns } = await compare(
      'regions=370100&indicators=robot_mfg_scale&periods=2026-Q3&against=2026-01-01',
    );
    const [cell] = columns[0]!.cells;
    expect(cell).toMatchObject({ other: null, difference: null, differenceReasons: [] });
    expect(cell!.figure!.value).toBe(66.8);
  });

  it('withhold the difference of what ended at different times', async () => {
    const { columns } = await compare('regions=370100&indicators=robot_mfg_scale&against=2026-08-01');
    const [cell] = columns[0]!.cells;
    expect(cell!.differenceReasons.map(({ code }) => code)).toEqual(['period']);
    expect(cell!.difference).toBeNull();
    expect(cell!.other!.value).not.toBeNull();
  });
});

it('looks from the moment of the address', async () => {
  const { columns, asOf } = await compare('regions=370100&indicators=robot_mfg_scale&asOf=2026-08-01');
  expect(asOf).toBe('2026-08-01');
  expect(columns[0]!.cells[0]!.figure!.period).toBe('2026-Q2');
});

it('is a file too, with the reasons in words', async () => {
  const answer = await ask('regions=370000,370100&indicators=robot_mfg_scale&periods=2026-Q3&format=csv');
  expect(answer.headers['content-type']).toContain('text/csv');
  const [head, first] = answer.body.replace('\uFEFF', '').split('\r\n');
  expect(head).toContain('region.code,region.name,indicator.code,indicator.name,asked,period,form,value');
  expect(first).toContain('370000,山东省,robot_mfg_scale,机器人制造产业规模,2026-Q3,2026-Q3,ytd,299.1,亿元');
  expect(first).toContain('地区级别不同');
  expect(first).toContain('演示数据');
});

const many = (count: number) => Array.from({ length: count }, (_, index) => `2${index}`).join(',');
const years = (count: number) => Array.from({ length: count }, (_, index) => String(2000 + index)).join(',');

it.each([
  { what: 'no region', query: 'regions=&indicators=robot_mfg_scale', status: 400 },
  { what: 'no indicator', query: 'regions=370000&indicators=,', status: 400 },
  { what: 'regions left out', query: 'indicators=robot_mfg_scale', status: 400 },
  { what: 'an unknown region', query: 'regions=999999&indicators=robot_mfg_scale', status: 404 },
  { what: 'an unknown indicator', query: 'regions=370000&indicators=none', status: 404 },
  {
    what: 'no period',
    query: 'regions=370000&indicators=robot_mfg_scale&periods=2026Q3',
    status: 400,
  },
  { what: '41 regions', query: `regions=${many(41)}&indicators=robot_mfg_scale`, status: 400 },
  { what: '40 regions, unknown', query: `regions=${many(40)}&indicators=robot_mfg_scale`, status: 404 },
  { what: '13 indicators', query: `regions=370000&indicators=${many(13)}`, status: 400 },
  { what: '12 indicators, unknown', query: `regions=370000&indicators=${many(12)}`, status: 404 },
  {
    what: '13 periods',
    query: `regions=370000&indicators=robot_mfg_scale&periods=${years(13)}`,
    status: 400,
  },
  {
    what: '12 periods',
    query: `regions=370000&indicators=robot_mfg_scale&periods=${years(12)}`,
    status: 200,
  },
  {
    what: 'a moment that is none',
    query: 'regions=370000&indicators=robot_mfg_scale&against=yesterday',
    status: 400,
  },
])('$what: $status', async ({ query, status }) => {
  const answer = await ask(query);
  expect(answer.statusCode, answer.body).toBe(status);
});
