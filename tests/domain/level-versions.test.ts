import { describe, expect, it } from 'vitest';
import type { Indicator } from '#core/domain/indicator.ts';
import { levelVersions } from '#core/domain/level-versions.ts';
import type { Observation } from '#core/domain/observation.ts';

const stock = (code: string, unit: string): Indicator => ({
  ...{ code, unit, measureKind: 'stock', placeRollup: 'sum', direction: 'up', decimals: 0 },
  ...{ numerator: null, denominator: null, scale: null },
});
const robots = stock('robots', '台');
const workers = stock('workers', '人');
const density: Indicator = {
  ...{
    code: 'density',
    unit: '台/万人',
    measureKind: 'ratio',
    placeRollup: 'ratio',
    direction: 'up',
    decimals: 1,
  },
  ...{ numerator: 'robots', denominator: 'workers', scale: 10_000 },
};

function seen(
  indicator: string,
  period: string,
  value: number,
  vintage: number,
): Observation & { indicator: string } {
  const unit = indicator === 'robots' ? '台' : '人';
  const rest = { yoyPercent: null, occurredOn: null, note: null, recordedAt: '', demo: false };
  return { indicator, period, form: 'point', value, unit, status: 'preliminary', vintage, ...rest };
}

const told = (observations: ReturnType<typeof seen>[]) =>
  levelVersions(density, [robots, workers], observations).map(({ period, versions }) => [
    period,
    ...versions.map(({ vintage, level }) => `${vintage}: ${level.value}`),
  ]);

describe('versions of a ratio', () => {
  it('it changes when the numerator is revised, and when the denominator is', () => {
    expect(
      told([
        seen('robots', '2026-Q2', 500, 1),
        seen('workers', '2026-Q2', 10_000, 1),
        seen('robots', '2026-Q2', 480, 2),
        seen('workers', '2026-Q2', 12_000, 3),
      ]),
    ).toEqual([['2026-Q2', '3: 400', '2: 480', '1: 500']]);
  });

  it('a new period leaves the others alone, newest first', () => {
    expect(
      told([
        seen('robots', '2026-Q2', 500, 1),
        seen('workers', '2026-Q2', 10_000, 1),
        seen('robots', '2026-Q3', 512, 2),
        seen('workers', '2026-Q3', 10_000, 2),
      ]),
    ).toEqual([
      ['2026-Q3', '2: 512'],
      ['2026-Q2', '1: 500'],
    ]);
  });

  it('of half a ratio there is none, and what says the same is no version', () => {
    expect(told([seen('robots', '2026-Q2', 500, 1)])).toEqual([]);
    expect(
      told([
        seen('robots', '2026-Q2', 500, 1),
        seen('workers', '2026-Q2', 10_000, 2),
        seen('robots', '2026-Q2', 500, 3),
      ]),
    ).toEqual([['2026-Q2', '2: 500']]);
  });
});
