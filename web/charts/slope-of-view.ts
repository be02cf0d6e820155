import type { RegionMeasure } from '#core/charts/region-measure.ts';
import type { Slope, SlopeEnd, SlopeLine } from '#core/charts/slope.ts';
import { toneOf } from '#core/charts/tone.ts';
import type { ProgressRow, TrendsView } from '#core/contract/progress.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import { planLineAt } from '#core/domain/plan-line.ts';
import type { Names } from '../state/names.ts';
import { measuredValue } from './multiples-of-view.ts';

type Item = TrendsView['items'][number];

/** Every region in an earlier period and in the one that the target is judged by, both as they are known now. */
export function linesOfPeriods(
  { items, period }: TrendsView,
  from: Period,
  measure: RegionMeasure,
  names: Names,
): SlopeLine[] {
  return items.map((item) => {
    const to = endAt(item, period, measure);
    return {
      name: names.region(item.region),
      whole: !item.allocated,
      tone: to.value === null ? 'none' : toneOf(item),
      from: endAt(item, from, measure),
      to,
    };
  });
}

/** Every region as it was judged at an earlier moment and as it is judged now. */
export function linesOfMoments(
  view: TrendsView,
  before: readonly ProgressRow[],
  measure: RegionMeasure,
  names: Names,
): SlopeLine[] {
  return view.items.map((item) => {
    const then = before.find(({ region }) => region.code === item.region.code);
    const value = then ? (measure === 'distance' ? then.distanceCovered : then.level) : null;
    return {
      name: names.region(item.region),
      whole: !item.allocated,
      tone: toneOf(item),
      from: { value, estimated: then?.levelDerivation === 'estimated' },
      to: endAt(item, item.period, measure),
    };
  });
}

/** What the plan line asks for in both periods, where it asks all regions for the same. */
export function plannedEnds(
  { items, period }: TrendsView,
  from: Period,
  measure: RegionMeasure,
): Slope['planned'] {
  if (measure !== 'distance' || period === null) return null;
  const shares = items.map(({ planLine }) => {
    const line = planLine.flatMap(({ date, planShare }) =>
      planShare === null ? [] : [{ date, value: planShare }],
    );
    return { from: planLineAt(line, periodEnd(from)), to: planLineAt(line, periodEnd(period)) };
  });
  const [first] = shares;
  if (!first || first.from === null || first.to === null) return null;
  const planned = { from: first.from, to: first.to };
  const near = (a: number | null, b: number) => a !== null && Math.abs(a - b) < 1e-9;
  return shares.every((one) => near(one.from, planned.from) && near(one.to, planned.to)) ? planned : null;
}

function endAt({ levels }: Item, period: Period | null, measure: RegionMeasure): SlopeEnd {
  if (period === null) return { value: null, estimated: false };
  const end = periodEnd(period);
  const level = levels.find((one) => periodEnd(one.period) === end);
  return level
    ? { value: measuredValue(level, measure), estimated: level.derivation === 'estimated' }
    : { value: null, estimated: false };
}
