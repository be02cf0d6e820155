import { describe, expect, it } from 'vitest';
import { levelsOf } from '#core/domain/level.ts';
import type { Observation } from '#core/domain/observation.ts';
import { anIndicator, figure } from './observed.ts';

describe('a flow', () => {
  const flow = anIndicator('flow');
  const read = (...observations: Observation[]) =>
    levelsOf({ indicator: flow, observations }).map((level) => [level.period, level.value, level.derivation]);

  it('is the trailing year: YTD + last full year − last YTD', () => {
    expect(
      read(figure('2024-Q3', 'ytd', 70), figure('2024-Q4', 'ytd', 100), figure('2025-Q3', 'ytd', 90)),
    ).toEqual([
      ['2024-Q3', 70 / 0.75, 'estimated'],
      ['2024-Q4', 100, 'year_end'],
      ['2025-Q3', 120, 'trailing_year'],
    ]);
  });

  it('finds last year by the day it ends on, whatever it was reported as', () => {
    const levels = read(
      figure('2025-09', 'ytd', 210.1),
      figure('2025-12', 'ytd', 290.2),
      figure('2026-Q3', 'ytd', 280.9),
    );
    expect(levels.at(-1)).toEqual(['2026-Q3', 361, 'trailing_year']);
  });

  it('follows a later revision of the full year under another name', () => {
    const levels = read(
      figure('2025-Q3', 'ytd', 236.1),
      figure('2025', 'period', 323.2, { vintage: 1 }),
      figure('2025-Q4', 'ytd', 330, { vintage: 5 }),
      figure('2026-Q3', 'ytd', 299.1, { vintage: 2 }),
    );
    expect(levels.slice(-2)).toEqual([
      ['2025-Q4', 330, 'year_end'],
      ['2026-Q3', 393, 'trailing_year'],
    ]);
  });

  it('takes an annual figure as the year it is', () => {
    expect(read(figure('2024', 'period', 100), figure('2025', 'period', 110))).toEqual([
      ['2024', 100, 'year_end'],
      ['2025', 110, 'year_end'],
    ]);
  });

  it('never takes the single quarter for the year to date', () => {
    expect(read(figure('2025-Q3', 'period', 30))).toEqual([]);
  });

  it('leaves out what was said to be unpublished instead of reading it as zero', () => {
    expect(read(figure('2024-Q4', 'ytd', null), figure('2025-Q1', 'ytd', 25))).toEqual([
      ['2025-Q1', 100, 'estimated'],
    ]);
  });

  it('converts 万元 into 亿元, and keeps a unit that does not convert', () => {
    const levels = levelsOf({
      indicator: flow,
      observations: [
        figure('2024-Q4', 'ytd', 1_000_000, { unit: '万元' }),
        figure('2025-Q4', 'ytd', 21, { unit: '家' }),
      ],
    });
    expect(levels.map((level) => [level.value, level.unit])).toEqual([
      [100, '亿元'],
      [21, '家'],
    ]);
  });
});

describe('a ratio', () => {
  const density = anIndicator('ratio', {
    unit: '台/万人',
    numerator: 'robots',
    denominator: 'staff',
    scale: 10_000,
  });
  const part = (code: string, ...observations: Observation[]) => ({
    indicator: anIndicator('stock', { code, unit: '台' }),
    observations: observations.map((one) => ({ ...one, unit: '台' })),
  });
  const parts = (staff: number) => (code: string) =>
    code === 'robots'
      ? part(code, figure('2025-Q4', 'point', 512))
      : part(code, figure('2025-Q4', 'point', staff));

  it('is recomputed from numerator and denominator', () => {
    const [level] = levelsOf({ indicator: density, observations: [] }, parts(10_000));
    expect(level).toMatchObject({ value: 512, derivation: 'ratio', period: '2025-Q4' });
  });

  it('has no level where the denominator is zero', () => {
    expect(levelsOf({ indicator: density, observations: [] }, parts(0))).toEqual([]);
  });

  it('accepts a bare ratio only when its source published it', () => {
    const bare = (status: Observation['status']) =>
      levelsOf({
        indicator: density,
        observations: [figure('2025-Q4', 'point', 470, { unit: '台/万人', status })],
      }).length;
    expect([bare('flash'), bare('published')]).toEqual([0, 1]);
  });
});

it('of two figures that end on the same day the one recorded later counts', () => {
  const observations = [
    figure('2025-Q4', 'ytd', 100, { vintage: 1 }),
    figure('2025-12', 'ytd', 103, { vintage: 2 }),
  ];
  expect(levelsOf({ indicator: anIndicator('flow'), observations }).map((level) => level.value)).toEqual([
    103,
  ]);
});
