import type { IsoDate, RegionCode } from '../units.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { type PlanScope, planScope } from './plan-scope.ts';
import type { KnownIndicator, KnownPlan, KnownRegion, Vocabulary } from './vocabulary.ts';

/** What reading a file needs to know besides the file. */
export interface ReadingContext {
  /** The day in China: a period must have ended before it or on it. */
  today: IsoDate;
  plans: Lookup<KnownPlan>;
  regions: Lookup<KnownRegion>;
  indicators: Lookup<KnownIndicator>;
  /** "370200 青岛市" for a code that is known, the code itself otherwise. */
  regionLabel: (code: RegionCode) => string;
  scope: PlanScope;
}

export function readingContext(vocabulary: Vocabulary, today: IsoDate): ReadingContext {
  const regionNames = new Map(vocabulary.regions.map((region) => [region.code, labelled(region)]));
  return {
    today,
    plans: lookupOf(
      vocabulary.plans,
      (plan) => [plan.title, plan.shortTitle],
      (plan) => `${plan.code} ${plan.shortTitle}`,
    ),
    regions: lookupOf(
      vocabulary.regions,
      (region) => [region.name, region.shortName, region.nameEn, ...region.aliases],
      labelled,
    ),
    indicators: lookupOf(
      vocabulary.indicators,
      // national series are also known under CN_ and the indicator's code
      (indicator) => [indicator.name, indicator.nameEn, `CN_${indicator.code}`],
      (indicator) => `${indicator.code}（${indicator.name}）`,
    ),
    regionLabel: (code) => regionNames.get(code) ?? code,
    scope: planScope(vocabulary),
  };
}

/** How a template and a suggestion write a region. */
export function labelled({ code, name }: { code: string; name: string }): string {
  return `${code} ${name}`;
}
