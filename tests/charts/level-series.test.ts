import { expect, test } from 'vitest';
import { type LevelPoint, levelLines } from '#core/charts/level-lines.ts';
import { levelSeries } from '#core/charts/level-series.ts';
import { addPeriods } from '#core/domain/period.ts';
import { ON_SCREEN } from './drawing.ts';

function months(count: number): LevelPoint[] {
  return Array.from({ length: count }, (_, i) => ({
    period: addPeriods('2020-01', i),
    value: i,
    estimated: false,
    demo: false,
  }));
}

/** Places in the list, from 0, of the levels that have a dot. */
function dotted(levels: readonly LevelPoint[]): number[] {
  const points = levelLines(levels).reported;
  const { data } = levelSeries('', points, 'reported', ON_SCREEN) as { data: { symbolSize: number }[] };
  return points.flatMap(({ level }, i) => (level && data[i]!.symbolSize > 0 ? [levels.indexOf(level)] : []));
}

test.each([7, 40])('%i figures have a dot each', (count) => {
  expect(dotted(months(count))).toHaveLength(count);
});

test.each([
  [41, 21, 2],
  [80, 40, 2],
  [100, 34, 3],
])('of %i figures %i have a dot, every %i. with the newest', (count, dots, step) => {
  const places = dotted(months(count));
  expect(places).toHaveLength(dots);
  expect(places.slice(-2)).toEqual([count - 1 - step, count - 1]);
});

test('a figure that stands alone keeps its dot among many', () => {
  const levels = months(60).map((level, i) => ([29, 31].includes(i) ? { ...level, value: null } : level));
  expect(dotted(levels)).toContain(30);
  expect(dotted(levels.toSpliced(58, 1, { ...levels[58]!, value: null }))).toContain(59);
});
