import { formatPercent, formatPeriod } from '../../format.ts';
import type { MeasureKind } from '../../indicator.ts';
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

/** How a total is told: of a flow it begins anew each year, a running total goes on over the years. */
const TOTALS: Partial<Record<MeasureKind, 'ytd' | 'point'>> = { flow: 'ytd', cumulative: 'point' };

interface Total {
  period: Period;
  form: 'ytd' | 'point';
  /** The figures at hand that the total is or is made of. */
  involved: ReportedFigure[];
}

/** Total(n) = total(n−1) + period(n), and the total of a year does not fall. Both are kept as reported. */
export function checkYears(context: CheckContext): Issue[] {
  const totals = new Map<string, Total>();
  for (const figure of context.figures) {
    const form = TOTALS[figure.indicator.measureKind];
    if (figure.value === null || form === undefined) continue;
    for (const period of [figure.period, addPeriods(figure.period, 1)]) {
      if (form === 'ytd' && periodYear(period) !== periodYear(figure.period)) continue;
      const key = figureKey({ ...figure, period, form });
      const total: Total = totals.get(key) ?? { period, form, involved: [] };
      total.involved.push(figure);
      totals.set(key, total);
    }
  }
  return [...totals.values()].flatMap((total) => checkYear(total, context));
}

function checkYear({ period, form, involved }: Total, context: CheckContext): Issue[] {
  const { known, isFresh } = context;
  // a fresh total speaks for itself; one on record is told where its basis changed
  const isTotal = (figure: ReportedFigure) => figure.form === form && figure.period === period;
  const fresh = involved.filter(isFresh);
  const candidates = fresh.length > 0 ? fresh : involved;
  const teller = candidates.find(isTotal) ?? candidates[0]!;
  const { unit } = teller;
  const previous = form === 'ytd' ? previousInYear(period) : addPeriods(period, -1);
  const total = known.valueIn(unit, teller, period, form);
  const current = known.valueIn(unit, teller, period, 'period');
  const before = previous === null ? null : known.valueIn(unit, teller, previous, form);
  if (total === null) return [];
  // a running total that falls is told by `checkTotals`, which looks further back
  const fell =
    form === 'ytd' && before !== null && total < before
      ? [totalFell(context, teller, period, total, before)]
      : [];
  if (current === null || (previous !== null && before === null)) return fell;
  const difference = before === null ? total - current : total - before - current;
  const largest = Math.max(Math.abs(total), Math.abs(current));
  if (Math.abs(difference) <= NOISE * largest) return fell;
  return [...fell, doesNotAddUp(context, teller, period, { total, before, current, difference, largest })];
}

/** What three figures, each rounded to the indicator's last digit, may miss by; counts are not rounded. */
function roundingOf({ unit, indicator }: ReportedFigure): number {
  if (isCountingUnit(unit)) return 0;
  // a figure in a unit that does not convert has been refused before
  return convertUnit(1.5 * 10 ** -indicator.decimals, indicator.unit, unit)!;
}

interface Terms {
  total: number;
  /** Null for a flow in a year's first period. */
  before: number | null;
  current: number;
  difference: number;
  largest: number;
}

function doesNotAddUp(
  context: CheckContext,
  teller: ReportedFigure,
  period: Period,
  { total, before, current, difference, largest }: Terms,
): Issue {
  const { place, unit } = teller;
  const left = before === null ? shown(total) : `${shown(total)} − ${shown(before)}`;
  const sum = `${left} − ${shown(current)} = ${shown(difference)}`;
  const zh = `${formatPeriod(period, 'zh')}：累计${before === null ? '' : '减上期累计'}再减当期不为零，${sum}${unit}`;
  const en = `${formatPeriod(period, 'en')}: ${sum} ${unit}, not 0`;
  if (Math.abs(difference) <= Math.max(LARGEST_REVISION * largest, roundingOf(teller))) {
    return remark('ytd-does-not-add-up', place, shown(total), {
      zh: `${zh}。可能是累计里修订了前期的数，两个数都按填报保存。`,
      en: `${en}. Both are kept as reported.`,
    });
  }
  const share = formatPercent(Math.abs(difference) / largest);
  const limit = formatPercent(LARGEST_REVISION, 0);
  return raise(context, teller, 'ytd-does-not-add-up', shown(total), {
    zh: `${zh}，相差 ${share}，超过 ${limit}`,
    en: `${en}, ${share} apart where ${limit} is the limit`,
  });
}
