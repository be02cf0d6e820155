import type { Form } from '../observation.ts';
import { addPeriods, type Period, periodMonths, periodYear } from '../period.ts';
import type { Figure } from '../units.ts';
import { bareRatio } from './attribute-issues.ts';
import type { Issue } from './issue.ts';
import type { KnownValues, SeriesPlace } from './known-values.ts';
import { previousInYear } from './period-text.ts';
import { ratioDiffers, ytdDoesNotAddUp, ytdFell } from './remarks.ts';
import { figureKey, type ReportedFigure } from './reported-figure.ts';
import type { KnownIndicator, KnownRegion } from './vocabulary.ts';

/** Below this share of the figure a difference is binary noise. */
const NOISE = 1e-12;

/**
 * Holds the figures of a file against each other and the record. Sums that do not add up are notes: the
 * source publishes 当期 and 累计 separately and revises silently, and both are kept as reported. Only a
 * ratio or a share without its parts is refused, for no verdict would use it.
 */
export function crossCheck(
  figures: readonly ReportedFigure[],
  known: KnownValues,
  indicatorOf: (code: string) => KnownIndicator | null,
): Issue[] {
  const reported = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const checked = new Set<string>();
  return figures.flatMap((figure) => {
    if (figure.value === null) return [];
    switch (figure.indicator.measureKind) {
      case 'flow':
        return [figure.period, addPeriods(figure.period, 1)].flatMap((period) => {
          if (periodYear(period) !== periodYear(figure.period)) return [];
          const key = figureKey({ ...figure, period, form: 'ytd' });
          if (checked.has(key)) return [];
          checked.add(key);
          // a total in the same file speaks for itself; one on record is told where its basis changed
          return checkYear(figure, period, reported.get(key) ?? figure, known);
        });
      case 'cumulative':
        return figure.form === 'point' ? checkTotal(figure, figure.value, known) : [];
      case 'ratio':
        return checkRatio(figure, figure.value, figure.region, known, indicatorOf);
      case 'share':
        return checkRatio(figure, figure.value, parentOf(figure.region), known, indicatorOf);
      default:
        return [];
    }
  });
}

/** YTD(n) = YTD(n−1) + period(n) inside a year, and the total does not fall. */
function checkYear(
  figure: ReportedFigure,
  period: Period,
  teller: ReportedFigure,
  known: KnownValues,
): Issue[] {
  const unit = teller.unit;
  const previous = previousInYear(period);
  const ytd = known.valueIn(unit, figure, period, 'ytd');
  const current = known.valueIn(unit, figure, period, 'period');
  const before = previous === null ? null : known.valueIn(unit, figure, previous, 'ytd');
  if (ytd === null) return [];
  const issues: Issue[] = [];
  if (before !== null && ytd < before) issues.push(ytdFell(teller.place, period, ytd, before, unit));
  if (current === null || (previous !== null && before === null)) return issues;
  const difference = before === null ? ytd - current : ytd - before - current;
  if (Math.abs(difference) > NOISE * Math.max(Math.abs(ytd), Math.abs(current))) {
    issues.push(ytdDoesNotAddUp(teller.place, period, { ytd, before, current, difference }, unit));
  }
  return issues;
}

function checkTotal(figure: ReportedFigure, value: Figure, known: KnownValues): Issue[] {
  const before = known.lastBefore(figure.unit, figure, figure.period, 'point');
  return before !== null && value < before
    ? [ytdFell(figure.place, figure.period, value, before, figure.unit)]
    : [];
}

/** A share is the region's own figure over that of the region which it is a part of. */
function parentOf({ parent }: KnownRegion): SeriesPlace['region'] | null {
  return parent === null ? null : { code: parent };
}

/** @param whole the region of the denominator; null when there is none */
function checkRatio(
  figure: ReportedFigure,
  value: Figure,
  whole: SeriesPlace['region'] | null,
  known: KnownValues,
  indicatorOf: (code: string) => KnownIndicator | null,
): Issue[] {
  const { indicator, region, period } = figure;
  const part = (code: string | null, where: SeriesPlace['region'] | null) => {
    const found = code === null ? null : indicatorOf(code);
    if (!found || !where) return { found, value: null };
    const series = { indicator: found, region: where };
    const values = formsJudged(found, period).map((form) => known.valueIn(found.unit, series, period, form));
    return { found, value: values.find((candidate) => candidate !== null) ?? null };
  };
  const above = part(indicator.numerator, region);
  const below = part(indicator.denominator, whole);
  if (above.value !== null && below.value !== null) {
    if (below.value === 0 || indicator.scale === null) return [];
    const computed = (above.value / below.value) * indicator.scale;
    const shown = 0.5 * 10 ** -indicator.decimals;
    return Math.abs(computed - value) > shown * (1 + 1e-9)
      ? [ratioDiffers(figure.place, value, computed, figure.unit)]
      : [];
  }
  if (figure.status === 'published') return [];
  const missing = [above, below].filter((one) => one.value === null).map((one) => one.found?.name ?? null);
  return [
    bareRatio(
      figure.place,
      figure.seen ?? '',
      missing.filter((name) => name !== null),
    ),
  ];
}

/** The forms that a verdict reads: of a flow the year to date, or the year itself. */
function formsJudged({ measureKind }: KnownIndicator, period: Period): readonly Form[] {
  if (measureKind !== 'flow') return ['point'];
  return periodMonths(period) === 12 ? ['ytd', 'period'] : ['ytd'];
}
