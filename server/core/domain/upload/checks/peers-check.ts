import { formatFigure } from '../../format.ts';
import type { Form } from '../../observation.ts';
import { addPeriods, addYears, type Period, periodEnd } from '../../period.ts';
import type { RegionCode } from '../../units.ts';
import { isCountingUnit } from '../figure-cell.ts';
import { type Issue, remark } from '../issue.ts';
import type { SeriesPlace } from '../known-values.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import type { KnownIndicator } from '../vocabulary.ts';
import type { CheckContext } from './check-context.ts';
import { LARGEST_Z, percentOf } from './history-check.ts';
import { median, robustSpread } from './robust.ts';

/** Regions beside one that make a comparison. */
const FEWEST_PEERS = 5;

/** Regions of one whole differ in growth by five points, however alike they were this time. */
const LEAST_SPREAD = 0.05;

/**
 * Figures that moved unlike those of the regions beside them: over the year for flows, since the period before for
 * the rest. Only a note, for regions may well go their own ways.
 *
 * @param diagnosed figures of which is told already what is wrong or unusual
 */
export function checkPeers(context: CheckContext, diagnosed: ReadonlySet<ReportedFigure>): Issue[] {
  const growths = new Map<string, { region: RegionCode; growth: number }[]>();
  return context.figures.flatMap((figure) => {
    const { value, indicator, region, period, form, unit } = figure;
    if (value === null || indicator.measureKind === 'milestone') return [];
    if (!context.isFresh(figure) || diagnosed.has(figure)) return [];
    const whole = context.relatives.above(region.code);
    if (whole === null) return [];
    const key = [indicator.code, whole, period, form].join('|');
    const all = growths.get(key) ?? growthsIn(context, indicator, whole, period, form);
    growths.set(key, all);
    const own = all.find((one) => one.region === region.code);
    const others = all.filter((one) => one !== own).map(({ growth }) => growth);
    if (!own || others.length < FEWEST_PEERS) return [];
    const usual = median(others)!;
    const noise = isCountingUnit(unit) ? 1 / Math.sqrt(value) : null;
    const even = Math.max(robustSpread(others)!, LEAST_SPREAD);
    const z = (own.growth - usual) / (noise === null ? even : Math.hypot(even, noise));
    return Math.abs(z) > LARGEST_Z ? [unlikePeers(figure, value, own.growth, usual, others.length, z)] : [];
  });
}

function growthsIn(
  { known, relatives }: CheckContext,
  indicator: KnownIndicator,
  whole: RegionCode,
  period: Period,
  form: Form,
): { region: RegionCode; growth: number }[] {
  const before = form === 'point' ? addPeriods(period, -1) : addYears(period, -1);
  return relatives.below(whole, periodEnd(period)).flatMap(({ code }) => {
    const series: SeriesPlace = { indicator, region: { code } };
    const now = known.valueIn(indicator.unit, series, period, form);
    const then = known.valueIn(indicator.unit, series, before, form);
    if (now === null || then === null || now <= 0 || then <= 0) return [];
    return [{ region: code, growth: Math.log(now / then) }];
  });
}

function unlikePeers(
  { place, form }: ReportedFigure,
  value: number,
  growth: number,
  usual: number,
  peers: number,
  z: number,
): Issue {
  const score = formatFigure(Math.abs(z), 1);
  const since =
    form === 'point' ? { zh: '比上期', en: 'since the period before' } : { zh: '同比', en: 'over the year' };
  return remark('unlike-peers', place, shown(value), {
    zh: `${since.zh}变动 ${percentOf(growth)}，同级 ${peers} 个地区的中位数是 ${percentOf(usual)}（稳健 z 值 ${score}），请留意。`,
    en: `${percentOf(growth)} ${since.en}; the median of ${peers} regions beside it is ${percentOf(usual)} (robust z ${score}).`,
  });
}
