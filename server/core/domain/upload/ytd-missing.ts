import { endingWith, isYearEnd, type Period } from '../period.ts';
import type { Issue } from './issue.ts';
import type { KnownValues, SeriesPlace } from './known-values.ts';
import { ytdMissing } from './remarks.ts';
import type { ReportedFigure } from './reported-figure.ts';
import type { KnownIndicator } from './vocabulary.ts';

/**
 * Tells, once for each region and indicator, where a flow has 当期 and neither the file nor the record has
 * a 累计 that ends on the same day: a verdict needs the latter.
 *
 * @param isJudged whether verdicts are given on an indicator; others need no 累计
 */
export function missingYtd(
  figures: readonly ReportedFigure[],
  known: KnownValues,
  isJudged: (indicator: KnownIndicator) => boolean,
): Issue[] {
  const alone = figures.filter(
    (figure) =>
      figure.indicator.measureKind === 'flow' &&
      figure.form === 'period' &&
      figure.value !== null &&
      isJudged(figure.indicator) &&
      !hasYtd(known, figure.indicator, figure, figure.period),
  );
  const series = Map.groupBy(alone, ({ indicator, region }) => `${indicator.code}|${region.code}`);
  return [...series.values()].map(([first, ...rest]) => {
    const { place, region, indicator } = first!;
    return ytdMissing(place, region.name, indicator.name, rest.length + 1);
  });
}

/** Whether a verdict at the end of a period has a total of the year so far; a whole year is its own. */
function hasYtd(known: KnownValues, indicator: KnownIndicator, series: SeriesPlace, period: Period): boolean {
  const periods = ([1, 3, 12] as const)
    .map((months) => endingWith(period, months))
    .filter((same) => same !== null);
  if (periods.some((same) => known.valueIn(indicator.unit, series, same, 'ytd') !== null)) return true;
  const year = isYearEnd(period) ? endingWith(period, 12) : null;
  return year !== null && known.valueIn(indicator.unit, series, year, 'period') !== null;
}
