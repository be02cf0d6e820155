import type { Indicator } from '../indicator.ts';
import { STATUSES } from '../observation.ts';
import { comparePeriods, type Period } from '../period.ts';
import { rollUp } from '../roll-up.ts';
import { hasValue } from './compared-figure.ts';
import { type PickedFigure, pickFigure, type Reported, type Wanted } from './pick-figure.ts';

/** A region that reports to the one compared. */
export interface PartOfRegion {
  name: string;
  reported: Reported;
}

/**
 * The figure that the regions below make for one that reported none itself: all of the same period and form, added
 * up by the indicator's own rule, with the names of those that are missing. Null where none of them has a figure.
 */
export function rollUpFigures(
  indicator: Indicator,
  parts: readonly PartOfRegion[],
  wanted: Wanted,
): PickedFigure | null {
  if (indicator.placeRollup === 'none' || parts.length === 0) return null;
  if (indicator.measureKind !== 'flow' || wanted.form !== null) return rolled(indicator, parts, wanted);
  return (
    rolled(indicator, parts, { ...wanted, form: 'ytd' }) ??
    rolled(indicator, parts, { ...wanted, form: 'period' })
  );
}

function rolled(indicator: Indicator, parts: readonly PartOfRegion[], wanted: Wanted): PickedFigure | null {
  const period = wanted.period === 'newest' ? newestOf(indicator, parts, wanted) : wanted.period;
  if (period === null) return null;
  const found = parts.map(({ name, reported }) => ({
    name,
    figure: pickFigure(indicator, reported, { ...wanted, period }),
  }));
  const sum = rollUp(
    indicator,
    found.map(({ name, figure }) => ({
      region: name,
      level: hasValue(figure)
        ? {
            ...figure,
            value: figure.value,
            derivation: 'reported',
            inputs: [...(figure as PickedFigure).inputs],
            vintage: 0,
          }
        : null,
    })),
  );
  const counted = found.flatMap(({ name, figure }) => (figure && sum.counted.includes(name) ? [figure] : []));
  const [first] = counted;
  if (!first || sum.value === null) return null;
  return {
    period: first.period,
    form: first.form,
    value: sum.value,
    unit: indicator.unit,
    status: STATUSES.find((status) => counted.some((one) => one.status === status)) ?? first.status,
    way: 'rolled_up',
    missing: sum.missing.map(({ region }) => region),
    demo: sum.demo,
    inputs: [],
  };
}

function newestOf(indicator: Indicator, parts: readonly PartOfRegion[], wanted: Wanted): Period | null {
  const newest = parts.flatMap(({ reported }) => {
    const figure = pickFigure(indicator, reported, wanted);
    return hasValue(figure) ? [figure.period] : [];
  });
  return newest.sort(comparePeriods).at(-1) ?? null;
}
