import type { Indicator } from './indicator.ts';
import { type Level, levelsOf, type SeriesLookup } from './level.ts';
import type { Observation } from './observation.ts';
import { comparePeriods, type Period, periodKey } from './period.ts';
import type { IndicatorCode, VintageId } from './units.ts';

/** What a recomputed level was by the figures known up to a vintage. */
export interface LevelVersion {
  /** The vintage with which it became so. */
  vintage: VintageId;
  level: Level;
}

/** A figure with all its versions is one of these for each of them. */
type Versioned = Observation & { indicator: IndicatorCode };

/**
 * How the levels of a ratio came to be what they are: a ratio has no versions of its own, it changes whenever its
 * numerator or its denominator is put right.
 *
 * @param observations every version of the region's own figures, of the ratio and of what it divides
 * @param parts numerator and denominator
 * @returns newest period first; of each the versions, newest first, without those that say the same
 */
export function levelVersions(
  indicator: Indicator,
  parts: readonly Indicator[],
  observations: readonly Versioned[],
): { period: Period; versions: LevelVersion[] }[] {
  const byPeriod = new Map<Period, LevelVersion[]>();
  const vintages = [...new Set(observations.map(({ vintage }) => vintage))].sort((a, b) => a - b);
  for (const vintage of vintages) {
    const known = newestUpTo(observations, vintage);
    const series = (one: Indicator) => ({
      indicator: one,
      observations: known.filter(({ indicator: code }) => code === one.code),
    });
    const lookup: SeriesLookup = (code, where) => {
      const part = where === 'own' ? parts.find((one) => one.code === code) : undefined;
      return part ? series(part) : null;
    };
    for (const level of levelsOf(series(indicator), lookup)) {
      const versions = byPeriod.get(level.period) ?? [];
      if (versions[0]?.level.value !== level.value) versions.unshift({ vintage, level });
      byPeriod.set(level.period, versions);
    }
  }
  return [...byPeriod]
    .map(([period, versions]) => ({ period, versions }))
    .sort((a, b) => comparePeriods(b.period, a.period));
}

/** Of every figure the version that counted then. */
function newestUpTo(observations: readonly Versioned[], upTo: VintageId): Versioned[] {
  const slots = new Map<string, Versioned>();
  for (const one of observations) {
    if (one.vintage > upTo) continue;
    const slot = `${one.indicator} ${periodKey(one.period)} ${one.form}`;
    const other = slots.get(slot);
    if (!other || one.vintage > other.vintage) slots.set(slot, one);
  }
  return [...slots.values()];
}
