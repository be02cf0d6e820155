import { notFound } from '#core/domain/errors.ts';
import { reportsTo } from '#core/domain/region-place.ts';
import type { IndicatorCode, PlanCode, RegionCode } from '#core/domain/units.ts';
import type { FigureBounds } from '#db/queries/changed-figures.ts';
import { findIndicators, type IndicatorRecord } from '#db/queries/indicators.ts';
import { findWithin } from '#db/queries/lineage.ts';
import { findPlans } from '#db/queries/plans.ts';
import { findRegions, type RegionRecord } from '#db/queries/regions.ts';
import { findTargets, type TargetRecord } from '#db/queries/targets.ts';
import type { ServiceContext } from '../context.ts';

export interface ChangesFilter {
  plan?: PlanCode | undefined;
  /** The region and everything that reports to it. */
  region?: RegionCode | undefined;
}

/** What changes are told by: names, and which plans and regions are asked about. */
export interface ChangesScope {
  indicator: (code: IndicatorCode) => IndicatorRecord;
  region: (code: RegionCode) => { code: RegionCode; name: string };
  targets: readonly TargetRecord[];
  /** The plans whose targets are judged by a figure. */
  plansOf: (indicator: IndicatorCode, region: RegionCode) => PlanCode[];
  asksForPlan: (plan: PlanCode) => boolean;
  asksForRegion: (region: RegionCode) => boolean;
  /** What figures can concern what is asked about. */
  bounds: Pick<FigureBounds, 'plan' | 'regions'>;
}

/** @throws AppError `not-found` for an unknown plan or region */
export async function changesScope(
  { db }: ServiceContext,
  { plan, region }: ChangesFilter,
): Promise<ChangesScope> {
  const indicators = new Map((await findIndicators(db)).map((one) => [one.code, one]));
  const regions = new Map((await findRegions(db)).map((one) => [one.code, one]));
  const targets = await findTargets(db);
  if (plan !== undefined && !(await findPlans(db)).some(({ code }) => code === plan))
    throw notFound('计划', plan);
  if (region !== undefined && !regions.has(region)) throw notFound('地区', region);
  const within = region === undefined ? null : new Set(await findWithin(db, [region]));
  const users = usersOf(targets, indicators);
  const plansOf: ChangesScope['plansOf'] = (indicator, place) => {
    const all = users.get(indicator) ?? [];
    // the nearest region above that has promised something of it; a share is also of what lies above its region
    const nearest = lineageOf(place, regions).find((code) => all.some((one) => one.region === code));
    const concerned = all.filter(
      (one) => one.region === nearest || parentOf(regions.get(one.region)) === place,
    );
    return [...new Set(concerned.map((one) => one.plan))];
  };
  const concernedBy = (code: PlanCode) => {
    const used = [...users].filter(([, all]) => all.some((one) => one.plan === code)).map(([one]) => one);
    const places = [...regions.keys()].filter((place) =>
      used.some((one) => plansOf(one, place).includes(code)),
    );
    return { code, indicators: used, regions: places };
  };
  return {
    indicator: (code) => indicators.get(code)!,
    region: (code) => ({ code, name: regions.get(code)?.name ?? code }),
    targets,
    plansOf,
    asksForPlan: (code) => plan === undefined || code === plan,
    asksForRegion: (code) => within === null || within.has(code),
    bounds: {
      regions: within === null ? null : [...within],
      plan: plan === undefined ? null : concernedBy(plan),
    },
  };
}

/** The targets that an indicator is needed for, its own and those of the ratios that it is a part of. */
function usersOf(targets: readonly TargetRecord[], indicators: ReadonlyMap<IndicatorCode, IndicatorRecord>) {
  const users = new Map<IndicatorCode, TargetRecord[]>();
  for (const target of targets) {
    const { numerator = null, denominator = null } = indicators.get(target.indicator) ?? {};
    for (const code of [target.indicator, numerator, denominator]) {
      if (code !== null) users.set(code, [...(users.get(code) ?? []), target]);
    }
  }
  return users;
}

/** A region and what it reports to, up to the root. */
function lineageOf(code: RegionCode, regions: ReadonlyMap<RegionCode, RegionRecord>): RegionCode[] {
  const line: RegionCode[] = [];
  for (let at: RegionCode | null = code; at !== null && !line.includes(at); at = parentOf(regions.get(at)))
    line.push(at);
  return line;
}

function parentOf(region: RegionRecord | undefined): RegionCode | null {
  return region ? reportsTo(region) : null;
}
