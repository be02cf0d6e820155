import { chinaDate } from '#core/domain/calendar.ts';
import { codesIn } from '#core/domain/compare/codes-in.ts';
import { COMPARE_LIMITS } from '#core/domain/compare/limits.ts';
import { addPeriods, isPeriod, lastCompletePeriod, periodYear } from '#core/domain/period.ts';
import { type Moment, paths, withQuery } from '../paths.ts';
import { momentOfText } from './address.ts';
import { monthsUntil, quartersUntil } from './template-choices.ts';

const YEARS = 8;

/** What an address compares. */
export interface Comparison {
  regions: string[];
  indicators: string[];
  periods: string[];
  /** Of flows; null = whichever there is. */
  form: 'ytd' | 'period' | null;
}

export function comparisonIn(query: Record<string, string>): Comparison {
  const periods = codesIn(query.periods, 'periods').filter((one) => one === 'newest' || isPeriod(one));
  return {
    regions: codesIn(query.regions, 'regions'),
    indicators: codesIn(query.indicators, 'indicators'),
    periods: periods.length > 0 ? periods : ['newest'],
    form: query.form === 'ytd' || query.form === 'period' ? query.form : null,
  };
}

/** The other moment in the address: a day or an instant; null = there is none. */
export function againstIn(query: Record<string, string>): Moment {
  return momentOfText(query.against);
}

/** A list as it stands in the address; null = left out. */
export function listText(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : codes.join(',');
}

/** Where regions are compared by indicators; more than fit are cut off. */
export function compareHref(
  regions: readonly string[],
  indicators: readonly string[],
  { periods = [], asOf = null }: { periods?: readonly string[]; asOf?: Moment } = {},
): string {
  return withQuery(paths.compare(), {
    regions: listText(regions.slice(0, COMPARE_LIMITS.regions)),
    indicators: listText(indicators.slice(0, COMPARE_LIMITS.indicators)),
    periods: listText(periods),
    asOf,
  });
}

/** Periods that are over on a day: quarters, then years, then months, newest first. */
export function periodChoices(day: string | null): string[] {
  const until = day ?? chinaDate(new Date().toISOString());
  const year = lastCompletePeriod(until, 12);
  const years = Array.from({ length: YEARS }, (_, index) => addPeriods(year, -index)).filter(
    (one) => periodYear(one) > 2000,
  );
  return ['newest', ...quartersUntil(until), ...years, ...monthsUntil(until)];
}
