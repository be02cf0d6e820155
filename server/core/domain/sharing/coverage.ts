import type { IndicatorCode, PlanCode, RegionCode, TargetCode } from '../units.ts';
import type { SubjectName } from './shared-routes.ts';

/** What a link's page is about, and so what its readers may ask for. */
export interface Coverage {
  /** Of these plans everything; null = of all plans, and everything else with them. */
  plans: ReadonlySet<PlanCode> | null;
  /** Null = any indicator, in the regions covered. */
  indicators: ReadonlySet<IndicatorCode> | null;
  /** Null = any region, by the indicators covered. */
  regions: ReadonlySet<RegionCode> | null;
  /** Regions above, by the indicators that something covered is divided by. */
  dividedBy: { regions: ReadonlySet<RegionCode>; indicators: ReadonlySet<IndicatorCode> };
}

/** A target as far as it tells what a question about it is about. */
export interface TargetSubject {
  code: TargetCode;
  plan: PlanCode;
  indicator: IndicatorCode;
  region: RegionCode;
}

/** What a request names; each a single text, as it was sent. */
export type Asked = Partial<Record<SubjectName, string>>;

/**
 * Whether what a request asks for lies within what a link covers. What is left out is everything: a page about one
 * indicator does not cover a request that names none.
 *
 * @param targetOf finds the target that is named; null when there is none of that code
 */
export function covers(
  { plans, indicators, regions, dividedBy }: Coverage,
  asked: Asked,
  targetOf: (code: TargetCode) => TargetSubject | null,
): boolean {
  if (plans === null) return true;
  const target = asked.target === undefined ? null : targetOf(asked.target);
  if (asked.target !== undefined && target === null) return false;
  const plan = target?.plan ?? asked.plan;
  if (plan !== undefined && plans.has(plan) && isWithin(asked.region, regions)) return true;
  const namedRegions = asked.regions?.split(',') ?? given(asked.region ?? target?.region);
  const namedIndicators = asked.indicators?.split(',') ?? given(target?.indicator ?? asked.indicator);
  if (target && asked.indicator !== undefined && asked.indicator !== target.indicator) return false;
  if (allIn(namedIndicators, indicators) && allIn(namedRegions, regions)) return true;
  return (
    namedIndicators.length > 0 &&
    namedRegions.length > 0 &&
    namedIndicators.every((one) => dividedBy.indicators.has(one)) &&
    namedRegions.every((one) => dividedBy.regions.has(one))
  );
}

function given(code: string | undefined): string[] {
  return code === undefined ? [] : [code];
}

/** Nothing named is everything, which only everything covers. */
function allIn(named: readonly string[], covered: ReadonlySet<string> | null): boolean {
  return covered === null || (named.length > 0 && named.every((one) => covered.has(one)));
}

function isWithin(region: string | undefined, covered: ReadonlySet<string> | null): boolean {
  return region === undefined || covered === null || covered.has(region);
}
