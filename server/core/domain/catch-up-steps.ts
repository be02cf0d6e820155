import { type AnalysisStep, type Named, namesOf } from './analysis-step.ts';
import { CATCH_UP_REASONS, type CatchUp, type CatchUpShare } from './catch-up.ts';
import type { RegionCode } from './units.ts';

/** What was shared out by which rule, and who was left out of it for which reason. */
export function catchUpSteps(
  { rule, gap, quartersLeft, shares, total, rest, none }: CatchUp,
  unit: string,
  nameOf: (region: RegionCode) => Named,
): AnalysisStep[] {
  if (none !== null) return [{ code: 'catch_up_none', values: { reason: none, rule } }];
  const count = shares.filter(({ reason }) => reason === null).length;
  const leftOut = CATCH_UP_REASONS.flatMap((reason): AnalysisStep[] => {
    const regions = shares.filter((one) => one.reason === reason).map(({ region }) => nameOf(region));
    return regions.length === 0
      ? []
      : [{ code: 'catch_up_left_out', values: { reason, ...namesOf(regions) } }];
  });
  return [
    { code: 'catch_up', values: { rule, gap, total, count, quartersLeft, unit } },
    ...(rest === 0 ? [] : [{ code: 'catch_up_rest', values: { rest, unit } } as const]),
    ...leftOut,
  ];
}

/** One region's share, and whether it has to fall; nothing when nothing was shared out. */
export function catchUpShareSteps(
  { share, weight, perQuarter, best, feasibility, reason }: CatchUpShare,
  { rule, none, quartersLeft }: CatchUp,
  { unit, falling }: { unit: string; falling: boolean },
): AnalysisStep[] {
  if (none !== null) return [];
  if (reason !== null) return [{ code: 'catch_up_nothing', values: { reason } }];
  return [
    {
      code: 'catch_up_share',
      values: {
        rule,
        share,
        weight,
        perQuarter,
        best,
        feasibility,
        quartersLeft,
        unit,
        falling: falling ? 1 : 0,
      },
    },
  ];
}
