import { forecastBasis } from '#core/domain/forecast/basis.ts';
import { scoreOf } from '#core/domain/forecast/score.ts';
import { periodEnd } from '#core/domain/period.ts';
import { FEWEST_POINTS } from '#core/domain/trend.ts';
import { type BenchSeries, UNIT } from './bench-series.ts';
import { RIVALS } from './rivals.ts';

/** One forecast of one level, held against what came. */
export interface Outcome {
  rival: string;
  kind: string;
  /** Which series at which moment: the same for all rivals. */
  occasion: string;
  /** Levels that were known. */
  known: number;
  /** Levels that came between, this one included. */
  ahead: number;
  /** Absolute error ÷ the series' mean absolute change from one level to the next (MASE). */
  scaledError: number;
  inside: boolean;
}

/**
 * Pretends to know the first few levels only, forecasts up to the one that comes `furthest` levels later
 * (or the last), and looks at every level on the way.
 *
 * @param histories how many levels are known, one pass each
 */
export function backTest(
  { name, kind, measureKind, levels }: BenchSeries,
  histories: readonly number[],
  furthest: number,
): Outcome[] {
  const scale = meanChange(levels.map(({ value }) => value));
  if (scale === 0) return [];
  return histories.flatMap((known) => {
    const coming = levels.slice(known, known + furthest);
    const last = coming.at(-1);
    if (known < FEWEST_POINTS || !last) return [];
    const basis = forecastBasis({
      target: { deadline: periodEnd(last.period), unit: UNIT, comparator: 'at_least' },
      measureKind,
      levels: levels.slice(0, known),
      period: levels[known - 1]!.period,
    });
    if (!basis) return [];
    return Object.entries(RIVALS).flatMap(([rival, forecast]) => {
      const path = new Map(forecast(basis)?.map((point) => [point.date, point]));
      return coming.flatMap(({ period, value }, index) => {
        const point = path.get(periodEnd(period));
        if (!point) return [];
        const { error, inside } = scoreOf(point, value);
        return [
          {
            rival,
            kind,
            occasion: `${name} ${known}`,
            known,
            ahead: index + 1,
            scaledError: Math.abs(error) / scale,
            inside,
          },
        ];
      });
    });
  });
}

function meanChange(values: readonly number[]): number {
  const changes = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}
