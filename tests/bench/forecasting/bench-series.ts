import type { Indicator, MeasureKind } from '#core/domain/indicator.ts';
import { type Level, levelsOf } from '#core/domain/level.ts';
import type { Form } from '#core/domain/observation.ts';
import type { Period } from '#core/domain/period.ts';

export const UNIT = '个';

/** A series whose end is held back to see whether it was foreseen. */
export interface BenchSeries {
  name: string;
  /** What it is an example of. */
  kind: string;
  measureKind: MeasureKind;
  /** Oldest first. */
  levels: Level[];
}

/** Reported figures as levels, by the same rules as in the product. A later figure for a period replaces an earlier one. */
export function levelsFrom(
  measureKind: MeasureKind,
  form: Form | ((index: number) => Form),
  figures: readonly { period: Period; value: number }[],
): Level[] {
  const indicator: Indicator = {
    code: 'bench',
    unit: UNIT,
    measureKind,
    placeRollup: 'sum',
    direction: 'up',
    decimals: 1,
    numerator: null,
    denominator: null,
    scale: null,
  };
  return levelsOf({
    indicator,
    observations: figures.map(({ period, value }, index) => ({
      period,
      value,
      form: typeof form === 'string' ? form : form(index),
      unit: UNIT,
      status: 'published',
      yoyPercent: null,
      occurredOn: null,
      note: null,
      vintage: index + 1,
      recordedAt: '2026-01-01T00:00:00Z',
      demo: false,
    })),
  });
}
