import { sumExactly } from './exact-decimal.ts';
import type { Indicator } from './indicator.ts';
import type { Level } from './level.ts';
import { quotient } from './quotient.ts';
import type { Figure, RegionCode } from './units.ts';

/** A region below, with its level for the period that is rolled up; null = it has none. */
export interface RollUpChild {
  region: RegionCode;
  level: Level | null;
}

/** Why a region below is not in a roll-up. */
export const LEFT_OUT = [
  'no_figure', // nothing for the period
  'other_unit', // its figure is in a unit that does not convert
  'published_only', // a ratio printed without what it was made of cannot be added
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Why a place inside a region is not one of those that make it up. */
export const APART = [
  'overlapping', // a functional area: the regions that it lies in report for it
  'reports_elsewhere', // its figures go to another region than the one it lies in
] as const;
export type ApartReason = (typeof APART)[number];

/** Why there is no roll-up. */
export const NO_ROLL_UP = [
  'not_additive', // the indicator does not add up over places
  'no_regions', // the region has none below
  'nobody_reported', // none of them has a usable figure
  'zero_denominator', // the denominators together are zero
] as const;
export type NoRollUp = (typeof NO_ROLL_UP)[number];

/** A region's level as its parts make it: derived, beside a reported one and never instead of it. */
export interface RollUp {
  /** In the indicator's unit; null says why in `none`. Of what is missing nothing is guessed. */
  value: Figure | null;
  /** Σ numerators and Σ denominators; for ratios only. */
  numerator: Figure | null;
  denominator: Figure | null;
  /** Regions that are in it. */
  counted: RegionCode[];
  /** Regions that should be and are not. */
  missing: { region: RegionCode; why: LeftOut }[];
  /** Of the counted: whose level is an estimate. */
  estimated: RegionCode[];
  /** True when a demonstration figure is in it. */
  demo: boolean;
  none: NoRollUp | null;
}

/**
 * Rolls levels up over places by the indicator's own rule (method, section 1): the sum, Σ numerators ÷
 * Σ denominators × scale, the largest, or not at all. Sums are exact in any order, so that rolling up
 * groups and then the groups' results gives what rolling up everything gives.
 *
 * @param children every region that should be in it, each once
 */
export function rollUp(indicator: Indicator, children: readonly RollUpChild[]): RollUp {
  const { placeRollup, unit } = indicator;
  const asked = placeRollup === 'none' ? [] : children;
  const read = asked.map(({ region, level }) => ({
    region,
    level,
    why: whyLeftOut(level, placeRollup, unit),
  }));
  const counted = read.flatMap(({ region, level, why }) =>
    level && why === null ? [{ region, level }] : [],
  );
  const missing = read.flatMap(({ region, why }) => (why === null ? [] : [{ region, why }]));
  const levels = counted.map((one) => one.level);
  const sums =
    placeRollup === 'ratio'
      ? { numerator: sumOf(levels, 'numerator'), denominator: sumOf(levels, 'denominator') }
      : NO_SUMS;
  const value = levels.length === 0 ? null : rolledUp(indicator, levels, sums);
  return {
    value,
    ...(value === null ? NO_SUMS : sums),
    counted: counted.map((one) => one.region),
    missing,
    estimated: counted.filter(({ level }) => level.derivation === 'estimated').map((one) => one.region),
    demo: levels.some((level) => level.demo),
    none: value === null ? noneOf(indicator, children.length, levels.length) : null,
  };
}

interface Sums {
  numerator: Figure | null;
  denominator: Figure | null;
}

const NO_SUMS: Sums = { numerator: null, denominator: null };

function whyLeftOut(
  level: Level | null,
  placeRollup: Indicator['placeRollup'],
  unit: string,
): LeftOut | null {
  if (level === null) return 'no_figure';
  if (placeRollup === 'ratio') return isDivided(level) ? null : 'published_only';
  return level.unit === unit ? null : 'other_unit';
}

function isDivided({ inputs }: Level): boolean {
  return inputs.some(({ role }) => role === 'numerator') && inputs.some(({ role }) => role === 'denominator');
}

function sumOf(levels: readonly Level[], wanted: 'numerator' | 'denominator'): Figure {
  return sumExactly(
    ...levels.flatMap(({ inputs }) => inputs.filter(({ role }) => role === wanted).map(({ value }) => value)),
  );
}

function rolledUp(
  { placeRollup, scale }: Indicator,
  levels: readonly Level[],
  { numerator, denominator }: Sums,
): Figure | null {
  switch (placeRollup) {
    case 'sum':
      return sumExactly(...levels.map(({ value }) => value));
    case 'max':
      return Math.max(...levels.map(({ value }) => value));
    case 'ratio': {
      const ratio = numerator === null || denominator === null ? null : quotient(numerator, denominator);
      return ratio === null || scale === null ? null : ratio * scale;
    }
    case 'none':
      return null;
  }
}

function noneOf({ placeRollup }: Indicator, children: number, usable: number): NoRollUp {
  if (placeRollup === 'none') return 'not_additive';
  if (children === 0) return 'no_regions';
  return usable === 0 ? 'nobody_reported' : 'zero_denominator';
}
