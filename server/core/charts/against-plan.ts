import { computedDecimals, formatSigned, type Locale, withUnit } from '../domain/format.ts';
import { unitName } from '../domain/unit-name.ts';
import { unitOfChange } from '../domain/unit-of-change.ts';
import type { Figure } from '../domain/units.ts';
import { textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';

type Shown = Pick<Trend, 'unit' | 'decimals'>;

/** A longer unit, em, would put a label on its neighbour in a narrow chart; the axis names it. */
const SHORT = 3;

/** How far a level lies from the plan line: "−10.7亿元", of percentages "−1.6个百分点". */
export function againstPlanText(value: Figure, { unit, decimals }: Shown, locale: Locale): string {
  const changeUnit = unitOfChange(unit);
  // The chart's unit is in its language already.
  const name = changeUnit === unit ? unit : unitName(changeUnit, locale);
  return withUnit(formatSigned(value, computedDecimals(decimals)), name, locale);
}

/** The same where room is scarce: the bare figure when its unit is long and also the axis's. Points are not the axis's. */
export function againstPlanShort(value: Figure, shown: Shown, locale: Locale): string {
  return textWidth(shown.unit) > SHORT && unitOfChange(shown.unit) === shown.unit
    ? formatSigned(value, computedDecimals(shown.decimals))
    : againstPlanText(value, shown, locale);
}
