import { formatPeriod } from '../../format.ts';
import { convertUnit } from '../../measure-unit.ts';
import { periodEnd } from '../../period.ts';
import type { Wording } from '../../wording.ts';
import type { CheckContext } from '../checks/check-context.ts';
import { expectationOf } from '../checks/expectation.ts';
import { median, robustSpread } from '../checks/robust.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';

/** By what a figure is judged, and the bounds of what it may be; distances are natural logarithms of ratios. */
export interface Plausibility {
  basis: 'history' | 'peers' | 'target';
  /** In the figure's unit. */
  value: number;
  /** The earlier figure that the expectation starts from; null without a history. */
  base: number | null;
  /** A figure that lies further away is implausible as it stands. */
  far: number;
  /** A repaired figure has to lie nearer than this. */
  near: number;
  words: Wording;
}

/** By own history: three times as much is looked at, half as much again is not. */
const FAR = Math.log(3);
const NEAR = Math.log(1.6);
/** Standard deviations of the history. */
const FAR_SPREADS = 3.5;
const NEAR_SPREADS = 2;

/** Without a history nothing nearer than thirtyfold can be told from a region that is simply larger. */
const FAR_BROADLY = Math.log(30);
const NEAR_BROADLY = Math.log(10);
const FEWEST_PEERS = 4;
const LEAST_PEER_SPREAD = Math.log(2);

/** Own history first; without one the regions beside, then what the plan promises. Null where nothing is known. */
export function plausibilityOf(context: CheckContext, figure: ReportedFigure): Plausibility | null {
  const { indicator, period, form, unit } = figure;
  const expected = expectationOf(context.known, figure, period, form, unit);
  if (expected === null) return amongPeers(context, figure) ?? byTarget(context, figure);
  const { base, spread, value } = expected;
  const before = `${shown(base.value)}`;
  return {
    basis: 'history',
    value,
    base: base.value,
    far: Math.max(FAR, FAR_SPREADS * spread),
    near: Math.max(NEAR, NEAR_SPREADS * spread),
    words: {
      zh: `按以往的走势应在 ${rough(value, indicator.decimals)}${unit}左右（${formatPeriod(base.period, 'zh')}是 ${before}${unit}）。`,
      en: `About ${rough(value, indicator.decimals)} ${unit} would be usual (${before} in ${formatPeriod(base.period, 'en')}).`,
    },
  };
}

function amongPeers({ known, relatives }: CheckContext, figure: ReportedFigure): Plausibility | null {
  const { region, indicator, period, form, unit } = figure;
  const whole = relatives.above(region.code);
  if (whole === null) return null;
  const levels = relatives.below(whole, periodEnd(period)).flatMap(({ code }) => {
    if (code === region.code) return [];
    const value = known.valueIn(unit, { indicator, region: { code } }, period, form);
    return value !== null && value > 0 ? [Math.log(value)] : [];
  });
  if (levels.length < FEWEST_PEERS) return null;
  const value = Math.exp(median(levels)!);
  const spread = Math.max(robustSpread(levels)!, LEAST_PEER_SPREAD);
  const usual = rough(value, indicator.decimals);
  return {
    basis: 'peers',
    value,
    base: null,
    far: Math.max(FAR_BROADLY, FAR_SPREADS * spread),
    near: Math.max(NEAR_BROADLY, NEAR_SPREADS * spread),
    words: {
      zh: `没有以往的数；同级 ${levels.length} 个地区的中位数是 ${usual}${unit}。`,
      en: `There is no earlier figure; the median of ${levels.length} regions beside it is ${usual} ${unit}.`,
    },
  };
}

function byTarget({ plans }: CheckContext, { indicator, region, unit }: ReportedFigure): Plausibility | null {
  for (const plan of plans) {
    const promised = plan.levels.find(
      (one) => one.indicator === indicator.code && one.region === region.code && one.value > 0,
    );
    const value = promised ? convertUnit(promised.value, promised.unit, unit) : null;
    if (value === null) continue;
    return {
      basis: 'target',
      value,
      base: null,
      far: FAR_BROADLY,
      near: NEAR_BROADLY,
      words: {
        zh: `没有以往的数；“${plan.shortTitle}”的目标是 ${shown(value)}${unit}。`,
        en: `There is no earlier figure; the target of the plan is ${shown(value)} ${unit}.`,
      },
    };
  }
  return null;
}

function rough(value: number, decimals: number): string {
  return shown(Number(value.toFixed(Math.max(decimals, value < 10 ? 1 : 0))));
}
