import { type AnalysisCode, type AnalysisStep, type Named, namesOf } from './analysis-step.ts';
import type { Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import { APART, type ApartReason, LEFT_OUT, type RollUp } from './roll-up.ts';
import type { Figure, RegionCode } from './units.ts';

/** What the sentences say beside the roll-up itself. */
export interface RollUpContext {
  indicator: Indicator;
  period: Period | null;
  /** The region's own level; null when it has none. */
  reported: Figure | null;
  /** Derived − reported. */
  difference: Figure | null;
  /** Places inside the region that do not make it up. */
  apart: readonly { region: RegionCode; reason: ApartReason }[];
}

/** How a roll-up came about, who is not in it, and how it stands beside the reported figure. */
export function rollUpSteps(
  rolled: RollUp,
  context: RollUpContext,
  nameOf: (region: RegionCode) => Named,
): AnalysisStep[] {
  const { estimated, none } = rolled;
  const missing = LEFT_OUT.flatMap((reason) =>
    named(
      'roll_up_left_out',
      reason,
      rolled.missing.filter(({ why }) => why === reason).map(({ region }) => nameOf(region)),
    ),
  );
  if (none !== null) return [{ code: 'roll_up_none', values: { reason: none } }, ...missing];
  const apart = APART.flatMap((reason) =>
    named(
      'roll_up_apart',
      reason,
      context.apart.filter((one) => one.reason === reason).map(({ region }) => nameOf(region)),
    ),
  );
  const guessed = named('roll_up_estimated', null, estimated.map(nameOf));
  return [made(rolled, context), ...missing, ...apart, ...guessed, against(rolled, context)];
}

function named(code: AnalysisCode, reason: string | null, regions: readonly Named[]): AnalysisStep[] {
  return regions.length === 0 ? [] : [{ code, values: { reason, ...namesOf(regions) } }];
}

function made(
  { value, numerator, denominator, counted }: RollUp,
  { indicator: { placeRollup, scale, unit }, period }: RollUpContext,
): AnalysisStep {
  const count = counted.length;
  return placeRollup === 'ratio'
    ? { code: 'roll_up_ratio', values: { count, period, numerator, denominator, scale, value, unit } }
    : { code: 'roll_up', values: { rule: placeRollup, count, period, value, unit } };
}

function against(
  { value }: RollUp,
  { indicator: { unit }, period, reported, difference }: RollUpContext,
): AnalysisStep {
  return reported === null
    ? { code: 'roll_up_unreported', values: { period } }
    : { code: 'roll_up_difference', values: { reported, value, difference, unit } };
}
