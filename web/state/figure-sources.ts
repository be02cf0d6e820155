import type { ProgressRow } from '#core/contract/progress.ts';
import type { IndicatorRow, ObservationRow, RegionRow } from '#core/contract/targets.ts';
import type { Period } from '#core/domain/period.ts';

/** The reported figures of one indicator in one region that a level was computed from. */
export interface FigureSource {
  indicator: string;
  region: string;
  periods: Period[];
}

type Role = 'value' | 'ytd' | 'last_full_year' | 'last_ytd' | 'numerator' | 'denominator';
const OWN: readonly Role[] = ['value', 'ytd', 'last_full_year', 'last_ytd'];

/**
 * Where the figures behind a verdict's level were reported: the indicator's own, or those of its numerator
 * and denominator; a share's denominator is the region above's. Empty when the verdict has no level.
 */
export function figureSources(
  { explanation, region }: Pick<ProgressRow, 'explanation' | 'region'>,
  indicator: IndicatorRow,
  place: Pick<RegionRow, 'parent'> | undefined,
): FigureSource[] {
  const step = explanation.find(({ code }) => code.startsWith('level_'));
  if (!step) return [];
  const periodOf = (role: Role) => {
    const period = step.values[`${role}_period`];
    return typeof period === 'string' ? [period] : [];
  };
  const sources: { indicator: string | null; region: string | null | undefined; periods: Period[] }[] = [
    { indicator: indicator.code, region: region.code, periods: [...new Set(OWN.flatMap(periodOf))] },
    { indicator: indicator.numerator, region: region.code, periods: periodOf('numerator') },
    {
      indicator: indicator.denominator,
      region: indicator.measureKind === 'share' ? place?.parent : region.code,
      periods: periodOf('denominator'),
    },
  ];
  return sources.flatMap(({ indicator: code, region: where, periods }) =>
    code && where && periods.length > 0 ? [{ indicator: code, region: where, periods }] : [],
  );
}

/** The reported figures of a source, newest period first. A level is never read from a single period's figure (当期). */
export function figuresOf({ periods }: FigureSource, rows: readonly ObservationRow[]): ObservationRow[] {
  return rows
    .filter(({ period, form }) => periods.includes(period) && form !== 'period')
    .sort((a, b) => (a.period < b.period ? 1 : -1));
}
