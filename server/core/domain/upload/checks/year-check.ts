import { formatPercent, formatPeriod } from '../../format.ts';
import { convertUnit } from '../../measure-unit.ts';
import { addPeriods, type Period, periodYear } from '../../period.ts';
import { isCountingUnit } from '../figure-cell.ts';
import { doubt, type Issue, remark } from '../issue.ts';
import { previousInYear } from '../period-text.ts';
import { figureKey, type ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { CheckContext } from './check-context.ts';
import { isExplained } from './explained.ts';
import { totalFell } from './total-check.ts';

/** Below this share of the figure a difference is binary noise. */
const NOISE = 1e-12;

/**
 * What the sources' own revisions inside a running total come to: the statistics office's monthly robot output
 * missed by 0.8 % and 2.4 % of the total in the spring of 2026. Beyond this share the difference needs a reason.
 */
export const LARGEST_REVISION = 0.02;

/** Inside a year YTD(n) = YTD(n−1) + period(n), and the total does not fall. Both are kept as reported. */
export function checkYears(context: CheckContext): Issue[] {
  const reported = new Map(context.figures.map((figure) => [figureKey(figure), figure]));
  const checked = new Set<string>();
  return context.figures.flatMap((figure) => {
    if (figure.value === null || figure.indicator.measureKind !== 'flow' || !context.isFresh(figure)) {
      return [];
    }
    return [figure.period, addPeriods(figure.period, 1)].flatMap((period) => {
      if (periodYear(period) !== periodYear(figure.period)) return [];
      const key = figureKey({ ...figure, period, form: 'ytd' });
      if (checked.has(key)) return [];
      checked.add(key);
      // a fresh total speaks for itself; one on record is told where its basis changed
      const total = reported.get(key);
      return checkYear(figure, period, total && context.isFresh(total) ? total : figure, context);
    });
  });
}

function checkYear(
  series: ReportedFigure,
  period: Period,
  teller: ReportedFigure,
  { known }: CheckContext,
): Issue[] {
  const { unit } = teller;
  const previous = previousInYear(period);
  const ytd = known.valueIn(unit, series, period, 'ytd');
  const current = known.valueIn(unit, series, period, 'period');
  const before = previous === null ? null : known.valueIn(unit, series, previous, 'ytd');
  if (ytd === null) return [];
  const fell = before !== null && ytd < before ? [totalFell(teller, period, ytd, before)] : [];
  if (current === null || (previous !== null && before === null)) return fell;
  const difference = before === null ? ytd - current : ytd - before - current;
  const largest = Math.max(Math.abs(ytd), Math.abs(current));
  if (Math.abs(difference) <= NOISE * largest) return fell;
  return [...fell, doesNotAddUp(teller, period, { ytd, before, current, difference, largest })];
}

/** What three figures, each rounded to the indicator's last digit, may miss by; counts are not rounded. */
function roundingOf({ unit, indicator }: ReportedFigure): number {
  if (isCountingUnit(unit)) return 0;
  // a figure in a unit that does not convert has been refused before
  return convertUnit(1.5 * 10 ** -indicator.decimals, indicator.unit, unit)!;
}

interface Terms {
  ytd: number;
  /** Null for a year's first period. */
  before: number | null;
  current: number;
  difference: number;
  largest: number;
}

function doesNotAddUp(
  teller: ReportedFigure,
  period: Period,
  { ytd, before, current, difference, largest }: Terms,
): Issue {
  const { place, unit } = teller;
  const left = before === null ? shown(ytd) : `${shown(ytd)} − ${shown(before)}`;
  const sum = `${left} − ${shown(current)} = ${shown(difference)}`;
  const isLarge = Math.abs(difference) > Math.max(LARGEST_REVISION * largest, roundingOf(teller));
  const zh = `${formatPeriod(period, 'zh')}：累计${before === null ? '' : '减上期累计'}再减当期不为零，${sum}${unit}`;
  const en = `${formatPeriod(period, 'en')}: ${sum} ${unit}, not 0`;
  if (!isLarge) {
    return remark('ytd-does-not-add-up', place, shown(ytd), {
      zh: `${zh}。可能是累计里修订了前期的数，两个数都按填报保存。`,
      en: `${en}. Both are kept as reported.`,
    });
  }
  const share = formatPercent(Math.abs(difference) / largest);
  return doubt(
    'ytd-does-not-add-up',
    place,
    shown(ytd),
    {
      zh: `${zh}，相差 ${share}，超过 ${formatPercent(LARGEST_REVISION, 0)}。两个数都按填报保存，请说明原因。`,
      en: `${en}: ${share}, more than ${formatPercent(LARGEST_REVISION, 0)}. Both are kept as reported; please say why.`,
    },
    { explained: isExplained(teller) },
  );
}
