import { formatPercent, formatPeriod } from '../../format.ts';
import { convertUnit } from '../../measure-unit.ts';
import { addPeriods, type Period, periodYear } from '../../period.ts';
import { isCountingUnit } from '../figure-cell.ts';
import { type Issue, remark } from '../issue.ts';
import { previousInYear } from '../period-text.ts';
import { figureKey, type ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { CheckContext } from './check-context.ts';
import { raise } from './raise.ts';
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
  const totals = new Map<string, { period: Period; involved: ReportedFigure[] }>();
  for (const figure of context.figures) {
    if (figure.value === null || figure.indicator.measureKind !== 'flow') continue;
    for (const period of [figure.period, addPeriods(figure.period, 1)]) {
      if (periodYear(period) !== periodYear(figure.period)) continue;
      const key = figureKey({ ...figure, period, form: 'ytd' });
      const total = totals.get(key) ?? { period, involved: [] };
      total.involved.push(figure);
      totals.set(key, total);
    }
  }
  return [...totals.values()].flatMap(({ period, involved }) => checkYear(period, involved, context));
}

/** @param involved the figures at hand that the total is or is made of */
function checkYear(period: Period, involved: readonly ReportedFigure[], context: CheckContext): Issue[] {
  const { known, isFresh } = context;
  // a fresh total speaks for itself; one on record is told where its basis changed
  const isTotal = (figure: ReportedFigure) => figure.form === 'ytd' && figure.period === period;
  const fresh = involved.filter(isFresh);
  const candidates = fresh.length > 0 ? fresh : involved;
  const teller = candidates.find(isTotal) ?? candidates[0]!;
  const { unit } = teller;
  const previous = previousInYear(period);
  const ytd = known.valueIn(unit, teller, period, 'ytd');
  const current = known.valueIn(unit, teller, period, 'period');
  const before = previous === null ? null : known.valueIn(unit, teller, previous, 'ytd');
  if (ytd === null) return [];
  const fell = before !== null && ytd < before ? [totalFell(context, teller, period, ytd, before)] : [];
  if (current === null || (previous !== null && before === null)) return fell;
  const difference = before === null ? ytd - current : ytd - before - current;
  const largest = Math.max(Math.abs(ytd), Math.abs(current));
  if (Math.abs(difference) <= NOISE * largest) return fell;
  return [...fell, doesNotAddUp(context, teller, period, { ytd, before, current, difference, largest })];
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
  context: CheckContext,
  teller: ReportedFigure,
  period: Period,
  { ytd, before, current, difference, largest }: Terms,
): Issue {
  const { place, unit } = teller;
  const left = before === null ? shown(ytd) : `${shown(ytd)} − ${shown(before)}`;
  const sum = `${left} − ${shown(current)} = ${shown(difference)}`;
  const zh = `${formatPeriod(period, 'zh')}：累计${before === null ? '' : '减上期累计'}再减当期不为零，${sum}${unit}`;
  const en = `${formatPeriod(period, 'en')}: ${sum} ${unit}, not 0`;
  if (Math.abs(difference) <= Math.max(LARGEST_REVISION * largest, roundingOf(teller))) {
    return remark('ytd-does-not-add-up', place, shown(ytd), {
      zh: `${zh}。可能是累计里修订了前期的数，两个数都按填报保存。`,
      en: `${en}. Both are kept as reported.`,
    });
  }
  const share = formatPercent(Math.abs(difference) / largest);
  const limit = formatPercent(LARGEST_REVISION, 0);
  return raise(context, teller, 'ytd-does-not-add-up', shown(ytd), {
    zh: `${zh}，相差 ${share}，超过 ${limit}`,
    en: `${en}, ${share} apart where ${limit} is the limit`,
  });
}
