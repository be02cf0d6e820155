import type { Indicator } from '#core/domain/indicator.ts';
import type { Form } from '#core/domain/observation.ts';
import { addYears, type Period } from '#core/domain/period.ts';
import type { Figure, Percent } from '#core/domain/units.ts';
import { flowQuarters } from './flow.ts';
import { publishedGrowth } from './growth.ts';
import type { LevelPath } from './level-path.ts';

/** One figure of a series, in the indicator's unit. */
export interface SeriesFigure {
  period: Period;
  form: Form;
  value: Figure;
  /** Given for flows from the fifth quarter on. */
  yoyPercent: Percent | null;
}

/**
 * How a region reports an indicator whose levels are known: a flow as year-to-date and as the quarter
 * alone, each with its growth; anything else as the value at the quarter's end.
 *
 * @param own the words that decide season, growth and silent revisions
 */
export function seriesFigures(
  { measureKind, decimals }: Indicator,
  path: LevelPath,
  own: string,
): SeriesFigure[] {
  const perUnit = 10 ** decimals;
  if (measureKind !== 'flow') {
    return [...path].map(([period, whole]) => ({
      period,
      form: 'point',
      value: whole / perUnit,
      yoyPercent: null,
    }));
  }
  const quarters = flowQuarters(path, own);
  const byQuarter = new Map(quarters.map((each) => [each.quarter, each]));
  return quarters.flatMap(({ quarter, yearToDate, alone }): SeriesFigure[] => {
    const before = byQuarter.get(addYears(quarter, -1));
    return [
      {
        period: quarter,
        form: 'ytd',
        value: yearToDate / perUnit,
        yoyPercent: before ? publishedGrowth(yearToDate, before.yearToDate, `${own}|${quarter}`) : null,
      },
      {
        period: quarter,
        form: 'period',
        value: alone / perUnit,
        yoyPercent: before ? publishedGrowth(alone, before.alone, `${own}|${quarter}`) : null,
      },
    ];
  });
}
