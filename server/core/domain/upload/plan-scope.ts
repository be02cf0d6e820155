import { reportsTo } from '../region-place.ts';
import type { IndicatorCode, RegionCode } from '../units.ts';
import type { Issue, Place } from './issue.ts';
import { indicatorNotInPlan, regionOutsidePlan, regionOutsidePlans } from './plan-issues.ts';
import type { KnownIndicator, KnownPlan, KnownRegion, Vocabulary } from './vocabulary.ts';

/** What belongs together: which indicators a plan needs, and of which regions. */
export interface PlanScope {
  /** Whether any plan has a target for the indicator or computes one from it. */
  isUsed: (indicator: IndicatorCode) => boolean;
  /** Refuses a region that can never report to the plan, whatever the indicator; null when it can. */
  checkRegion: (plan: KnownPlan, region: KnownRegion, read: ReadAt) => Issue | null;
  /** What does not belong together of one row; `plan` is null where the row names none. */
  check: (subject: ScopedSubject, read: { region: ReadAt; indicator: ReadAt }) => Issue[];
}

/** Where something is named, and how. */
export interface ReadAt {
  place: Place;
  seen: string;
}

export interface ScopedSubject {
  plan: KnownPlan | null;
  region: KnownRegion;
  indicator: KnownIndicator;
}

/**
 * A plan needs the indicators of its targets and what ratios and shares are divided from, of its own region
 * and those below it; a share's denominator is a figure of the region above. What no plan uses may be
 * reported of any region where no plan is named.
 */
export function planScope({ plans, regions, indicators }: Vocabulary): PlanScope {
  const above = new Map(regions.map((region) => [region.code, reportsTo(region)]));
  const isWithin = (region: RegionCode, ancestor: RegionCode): boolean => {
    const seen = new Set<RegionCode>();
    let at: RegionCode | null = region;
    while (at !== null && !seen.has(at)) {
      if (at === ancestor) return true;
      seen.add(at);
      at = above.get(at) ?? null;
    }
    return false;
  };
  const needs = new Map(plans.map((plan) => [plan.code, needsOf(plan, indicators)]));
  const needOf = (plan: KnownPlan, indicator: IndicatorCode) => needs.get(plan.code)?.get(indicator) ?? null;
  const users = (indicator: IndicatorCode) => plans.filter((plan) => needOf(plan, indicator) !== null);
  const isRelated = (plan: KnownPlan, region: KnownRegion) =>
    isWithin(region.code, plan.region.code) || isWithin(plan.region.code, region.code);

  return {
    isUsed: (indicator) => users(indicator).length > 0,
    checkRegion: (plan, region, read) =>
      isRelated(plan, region) ? null : regionOutsidePlan(read, region, plan),
    check({ plan, region, indicator }, read) {
      if (plan === null) {
        const using = users(indicator.code);
        return using.length === 0 || using.some((user) => isRelated(user, region))
          ? []
          : [regionOutsidePlans(read.region, region, indicator, using)];
      }
      const need = needOf(plan, indicator.code);
      const issues: Issue[] = [];
      if (need === null) {
        const own = indicators.filter(({ code }) => needOf(plan, code) !== null);
        issues.push(indicatorNotInPlan(read.indicator, indicator, plan, own));
      }
      const fits = need === 'above' ? isRelated(plan, region) : isWithin(region.code, plan.region.code);
      if (!fits) issues.push(regionOutsidePlan(read.region, region, plan));
      return issues;
    },
  };
}

/** `within`: of the plan's region and those below it; `above`: of a region above it too. */
type Need = 'within' | 'above';

function needsOf(plan: KnownPlan, indicators: readonly KnownIndicator[]): Map<IndicatorCode, Need> {
  const needs = new Map<IndicatorCode, Need>();
  const add = (code: IndicatorCode | null, need: Need) => {
    if (code !== null && needs.get(code) !== 'within') needs.set(code, need);
  };
  for (const { code, measureKind, numerator, denominator } of indicators) {
    if (!plan.indicators.includes(code)) continue;
    add(code, 'within');
    add(numerator, 'within');
    add(denominator, measureKind === 'share' ? 'above' : 'within');
  }
  return needs;
}
