import { handOut } from './catch-up-shares.ts';
import { quotient } from './quotient.ts';
import type { Figure, Fraction, RegionCode } from './units.ts';

/**
 * By what the remaining gap of a target is shared among the regions below (method, section 5): in
 * proportion to how far each is behind its own part, to its size (its level), or to the best increment it
 * ever achieved over one quarter.
 */
export const CATCH_UP_RULES = ['gap', 'size', 'pace'] as const;
export type CatchUpRule = (typeof CATCH_UP_RULES)[number];

/** Why a region gets nothing. The first three: the rule cannot know it. The others: it owes nothing by the rule. */
export const CATCH_UP_REASONS = ['no_figure', 'no_part', 'no_pace', 'not_behind', 'no_size'] as const;
export type CatchUpReason = (typeof CATCH_UP_REASONS)[number];

/** Why nothing is shared out at all. */
export const NO_CATCH_UP = [
  'not_additive', // the indicator does not add up over places
  'no_gap', // the target itself is not judged
  'nothing_to_go', // the promise is kept
  'no_regions', // nobody below has a part or a figure
  'nobody_known', // the rule knows no region that could take a share
] as const;
export type NoCatchUp = (typeof NO_CATCH_UP)[number];

/** What the rules read of a region; all in the target's unit, at the period at which the whole is judged. */
export interface CatchUpRegion {
  region: RegionCode;
  level: Figure | null;
  /** What is still to go to its own part, positive = behind in either direction; null without part or figure. */
  gap: Figure | null;
  /** The best increment over one quarter towards the target; null when none is known or none led there. */
  best: Figure | null;
}

/** A region's share of the catching up. */
export interface CatchUpShare extends CatchUpRegion {
  /** Its share of all weights; null where the rule cannot know it. */
  weight: Fraction | null;
  /** What it is to bring on top of its level by the deadline; null where the rule cannot know it. */
  share: Figure | null;
  /** Share ÷ remaining quarters; null without a share or when no time is left. */
  perQuarter: Figure | null;
  /** perQuarter ÷ best: above 1 = more than it ever achieved; null where one of the two is. */
  feasibility: number | null;
  /** Why it gets nothing; null when it gets something. */
  reason: CatchUpReason | null;
}

/** The catching up by one rule. Σ shares + rest = gap, to the last digit. */
export interface CatchUp {
  rule: CatchUpRule;
  gap: Figure | null;
  quartersLeft: number | null;
  shares: CatchUpShare[];
  /** Σ shares; null when nothing is shared out. */
  total: Figure | null;
  /** What is smaller than the last digit in which shares are given; 0 for a gap as figures are written. */
  rest: Figure | null;
  /** Digits after the point in which the shares are given and add up. */
  decimals: number;
  none: NoCatchUp | null;
}

export interface CatchUpQuestion {
  rule: CatchUpRule;
  /** What is still to go for the whole, positive = behind; null when it is not judged. */
  gap: Figure | null;
  /** Quarters from the judged period's end to the deadline; null without a deadline. */
  quartersLeft: number | null;
  /** Whether the indicator adds up over places. */
  additive: boolean;
  /** Digits of the indicator: of firms a share is a whole number. */
  decimals: number;
}

/**
 * Shares the remaining gap of a target among the regions below. Regions that the rule cannot know get null
 * and a reason; what they might have borne is borne by the others.
 */
export function catchUp(question: CatchUpQuestion, regions: readonly CatchUpRegion[]): CatchUp {
  const { rule, gap, quartersLeft, decimals } = question;
  const weighed = regions.map((region) => ({ region, ...weigh(region, rule) }));
  const taking = weighed.filter((one) => one.weight !== null && one.weight > 0);
  const none = noneOf(question, regions.length, taking.length);
  const handed =
    none === null
      ? handOut(
          gap!,
          taking.map((one) => one.weight!),
          decimals,
        )
      : null;
  return {
    rule,
    gap,
    quartersLeft,
    shares: weighed.map((one) => {
      const place = taking.indexOf(one);
      const share = handed === null || one.weight === null ? null : place < 0 ? 0 : handed.shares[place]!;
      return { ...one.region, ...burden(share, one.region.best, quartersLeft), ...standing(one, taking) };
    }),
    total: handed ? handed.total : null,
    rest: handed ? handed.rest : null,
    decimals: handed ? handed.decimals : decimals,
    none,
  };
}

interface Weighed {
  weight: Figure | null;
  reason: CatchUpReason | null;
}

function weigh({ level, gap, best }: CatchUpRegion, rule: CatchUpRule): Weighed {
  if (level === null) return { weight: null, reason: 'no_figure' };
  switch (rule) {
    case 'gap':
      if (gap === null) return { weight: null, reason: 'no_part' };
      return gap > 0 ? { weight: gap, reason: null } : { weight: 0, reason: 'not_behind' };
    case 'size':
      return level > 0 ? { weight: level, reason: null } : { weight: 0, reason: 'no_size' };
    case 'pace':
      return best !== null && best > 0 ? { weight: best, reason: null } : { weight: null, reason: 'no_pace' };
  }
}

function noneOf({ additive, gap }: CatchUpQuestion, regions: number, taking: number): NoCatchUp | null {
  if (!additive) return 'not_additive';
  if (gap === null) return 'no_gap';
  if (gap <= 0) return 'nothing_to_go';
  if (regions === 0) return 'no_regions';
  return taking === 0 ? 'nobody_known' : null;
}

function burden(share: Figure | null, best: Figure | null, quartersLeft: number | null) {
  const timeLeft = quartersLeft !== null && quartersLeft > 0;
  const perQuarter = share !== null && timeLeft ? quotient(share, quartersLeft) : null;
  const feasibility = perQuarter !== null && best !== null ? quotient(perQuarter, best) : null;
  return { share, perQuarter, feasibility };
}

function standing({ weight, reason }: Weighed, taking: readonly Weighed[]) {
  const all = taking.reduce((sum, one) => sum + one.weight!, 0);
  return { weight: weight === null ? null : quotient(weight, all), reason };
}
