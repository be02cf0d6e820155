import { flowLevels } from './flow-level.ts';
import type { Indicator } from './indicator.ts';
import { convertUnit } from './measure-unit.ts';
import type { Observation, ObservationStatus } from './observation.ts';
import { comparePeriods, type Period, periodEnd } from './period.ts';
import { quotient } from './quotient.ts';
import { newestByEndDay, readings } from './reading.ts';
import type { DenominatorTarget, Target } from './target.ts';
import type { Figure, IsoDate, VintageId } from './units.ts';

/** How a level came about; anything but `reported` is labelled wherever it is shown. */
export const DERIVATIONS = [
  'reported',
  'year_end', // the year-to-date at the year's end is the year
  'trailing_year', // 近四季度: YTD + last full year − last year's YTD
  'estimated', // YTD ÷ elapsed share of the year: no previous year to lean on
  'ratio', // recomputed from numerator and denominator
  'share_of_target', // the region's figure ÷ what the region above has promised
  'milestone', // done or not, with date and evidence
] as const;
export type LevelDerivation = (typeof DERIVATIONS)[number];

/** A reported figure that a level was computed from. */
export interface LevelInput {
  role: 'value' | 'ytd' | 'last_full_year' | 'last_ytd' | 'numerator' | 'denominator' | 'denominator_target';
  period: Period;
  value: Figure;
}

/** What may be compared with a target at the end of a period (method, section 1). */
export interface Level {
  period: Period;
  value: Figure;
  /** The indicator's unit, or the reported one where the two do not convert. */
  unit: string;
  derivation: LevelDerivation;
  inputs: LevelInput[];
  /** What a quotient is multiplied by; for ratios and shares only. */
  scale?: number;
  /** When a milestone was reached and what shows it; for milestones only. */
  evidence?: { date: IsoDate | null; text: string | null };
  status: ObservationStatus;
  /** The newest vintage among the inputs. */
  vintage: VintageId;
  /** True when any input is a demonstration figure. */
  demo: boolean;
}

/** An indicator with the figures of one region, newest version of each. */
export interface Series {
  indicator: Indicator;
  observations: readonly Observation[];
}

/** Finds the series a ratio or a share is made of; `null` when it is not known. */
export type SeriesLookup = (code: string, where: 'own' | 'parent') => Series | null;

const NOTHING_ELSE: SeriesLookup = () => null;

/** What a share is of, where a person has chosen; shares of the parent's actual figure need no promise. */
export type ShareOf = Pick<Target, 'denominator' | 'denominatorTarget'>;

const OF_ACTUAL: ShareOf = { denominator: null, denominatorTarget: null };

/**
 * The levels of one indicator in one region, oldest first. Periods without a usable figure are absent,
 * never filled in; of two periods that end on the same day the one recorded later counts.
 *
 * @param lookup gives numerator and denominator; only ratios and shares ask
 * @param shareOf what a share is of: the parent's figure for the same day unless its promise was chosen
 */
export function levelsOf(
  { indicator, observations }: Series,
  lookup: SeriesLookup = NOTHING_ELSE,
  shareOf: ShareOf = OF_ACTUAL,
): Level[] {
  const found = (() => {
    switch (indicator.measureKind) {
      case 'stock':
      case 'cumulative':
        return pointLevels(indicator, observations);
      case 'milestone':
        return milestoneLevels(indicator, observations);
      case 'flow':
        return flowLevels(indicator, observations);
      case 'ratio':
        return ratioLevels(indicator, observations, lookup, 'own');
      case 'share':
        return shareOf.denominator === 'parent_target'
          ? sharesOfTarget(indicator, lookup, shareOf.denominatorTarget)
          : ratioLevels(indicator, observations, lookup, 'parent');
    }
  })();
  return [...newestByEndDay(found).values()].sort((a, b) => comparePeriods(a.period, b.period));
}

function pointLevels(indicator: Indicator, observations: readonly Observation[]): Level[] {
  return readings(indicator, observations, 'point').map((reading) => ({
    ...reading,
    derivation: 'reported' as const,
    inputs: [{ role: 'value' as const, period: reading.period, value: reading.value }],
  }));
}

function milestoneLevels(indicator: Indicator, observations: readonly Observation[]): Level[] {
  return observations.flatMap((one) =>
    pointLevels(indicator, [one]).map((level) => ({
      ...level,
      derivation: 'milestone' as const,
      evidence: { date: one.occurredOn, text: one.note },
    })),
  );
}

function ratioLevels(
  indicator: Indicator,
  observations: readonly Observation[],
  lookup: SeriesLookup,
  denominatorFrom: 'own' | 'parent',
): Level[] {
  const published = pointLevels(
    indicator,
    observations.filter((o) => o.status === 'published'),
  );
  const { numerator, denominator, scale } = indicator;
  if (numerator === null || denominator === null || scale === null) return published;
  const top = lookup(numerator, 'own');
  const bottom = lookup(denominator, denominatorFrom);
  if (!top || !bottom) return published;
  const below = new Map(levelsOf(bottom).map((level) => [periodEnd(level.period), level]));
  const recomputed = levelsOf(top).flatMap((above): Level[] => {
    const under = below.get(periodEnd(above.period));
    const ratio = under ? quotient(above.value, under.value) : null;
    if (!under || ratio === null) return [];
    return [
      {
        ...above,
        value: ratio * scale,
        unit: indicator.unit,
        scale,
        derivation: 'ratio',
        inputs: [
          { role: 'numerator', period: above.period, value: above.value },
          { role: 'denominator', period: under.period, value: under.value },
        ],
        vintage: Math.max(above.vintage, under.vintage),
        demo: above.demo || under.demo,
      },
    ];
  });
  return [...recomputed, ...published];
}

/** The region's own figures against one promise of the region above. */
function sharesOfTarget(
  { numerator, scale, unit }: Indicator,
  lookup: SeriesLookup,
  of: DenominatorTarget | null,
): Level[] {
  const top = numerator === null ? null : lookup(numerator, 'own');
  if (!top || !of || scale === null) return [];
  return levelsOf(top).flatMap((above): Level[] => {
    const whole = convertUnit(of.value, of.unit, above.unit);
    const share = whole === null ? null : quotient(above.value, whole);
    if (whole === null || share === null) return [];
    return [
      {
        ...above,
        value: share * scale,
        unit,
        scale,
        derivation: 'share_of_target',
        inputs: [
          { role: 'numerator', period: above.period, value: above.value },
          { role: 'denominator_target', period: above.period, value: whole },
        ],
      },
    ];
  });
}
