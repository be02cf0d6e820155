import { wantedDirection } from './aim.ts';
import { comparableLevels } from './comparable-levels.ts';
import type { ExplanationStep } from './explanation.ts';
import type { Figures } from './figures.ts';
import type { Level } from './level.ts';
import { methodsDisagree } from './methods-disagree.ts';
import { NO_OUTLOOK, type Outlook, outlookOf } from './outlook.ts';
import { paceOf } from './pace.ts';
import type { Baseline } from './plan-line.ts';
import { type RequiredIncrement, requiredIncrementOf } from './required-increment.ts';
import {
  type CompoundGrowth,
  compoundGrowthOf,
  NO_SECOND_OPINION,
  type SecondOpinion,
  secondOpinionOf,
} from './second-opinion.ts';
import type { Target } from './target.ts';
import { FEWEST_POINTS, type Trend, trendOf } from './trend.ts';
import type { Figure } from './units.ts';

/** How a target goes on from where it stands. Unrounded; null = cannot be said. */
export interface Prospects {
  /** (L − B) ÷ (P(t) − B): 1 = along the plan line. */
  pace: number | null;
  outlook: Outlook;
  secondOpinion: SecondOpinion;
  /** True when outlook and second opinion lie two or more classes apart; null when one is silent. */
  methodsDisagree: boolean | null;
  /** What each remaining quarter has to bring, in the target's unit, positive towards the target. */
  requiredIncrement: Figure | null;
  /** Required increment ÷ the best one ever achieved over a quarter; above 1 = never achieved so far. */
  feasibility: number | null;
}

/** Where nothing can be foreseen. */
export const NO_PROSPECTS: Prospects = {
  pace: null,
  outlook: NO_OUTLOOK,
  secondOpinion: NO_SECOND_OPINION,
  methodsDisagree: null,
  requiredIncrement: null,
  feasibility: null,
};

/**
 * Looks ahead from the judged level (method, section 3), with the steps that led there.
 *
 * @param levels oldest first, in the target's unit, `current` among them
 * @param planLine P(t) at the period's end
 */
export function prospectsOf(
  target: Target,
  current: Level,
  levels: readonly Level[],
  baseline: Baseline | null,
  { planLine }: Pick<Figures, 'planLine'>,
): { prospects: Prospects; why: ExplanationStep[] } {
  const comparable = comparableLevels(levels, current);
  const trend = trendOf(comparable);
  const outlook = outlookOf(target, current, trend);
  const growth = compoundGrowthOf(target, current, baseline);
  const secondOpinion = secondOpinionOf(target, current, growth);
  const apart = methodsDisagree(outlook.class, secondOpinion.class);
  const required = requiredIncrementOf(target, current, comparable);
  const pace = baseline ? paceOf(current.value, baseline.value, planLine) : null;
  const why: ExplanationStep[] = [];
  if (baseline && pace !== null) why.push(paceStep(pace, current, baseline, planLine));
  const heading = outlookStep(target, outlook, trend, comparable.length);
  if (heading) why.push(heading);
  const opinion = secondOpinionStep(target, secondOpinion, growth, current, baseline);
  if (opinion) why.push(opinion);
  if (apart) {
    const values = { outlook: outlook.class, secondOpinion: secondOpinion.class };
    why.push({ code: 'methods_disagree', values });
  }
  if (required) why.push(requiredStep(target, current, required));
  return {
    prospects: {
      pace,
      outlook,
      secondOpinion,
      methodsDisagree: apart,
      requiredIncrement: required === null ? null : required.perQuarter,
      feasibility: required === null ? null : required.feasibility,
    },
    why,
  };
}

function paceStep(
  pace: number,
  { value: level, unit }: Level,
  { value: baseline }: Baseline,
  planned: Figure | null,
): ExplanationStep {
  return { code: 'pace', values: { level, baseline, planned, pace, unit } };
}

function outlookStep(
  { deadline, comparator, unit }: Target,
  { class: outlook, projection, miss }: Outlook,
  trend: Trend | null,
  points: number,
): ExplanationStep | null {
  if (deadline === null || comparator === 'done') return null;
  if (trend === null) return { code: 'outlook_none', values: { points, fewest: FEWEST_POINTS } };
  if (outlook === 'none') return null; // no time is left: the state says so
  const { from, to, perYear } = trend;
  return {
    code: 'outlook',
    values: { outlook, from, to, points: trend.points, perYear, deadline, projection, miss, unit },
  };
}

function secondOpinionStep(
  { value: target, unit }: Target,
  { class: opinion, ratio }: SecondOpinion,
  growth: CompoundGrowth | null,
  { value: level }: Level,
  baseline: Baseline | null,
): ExplanationStep | null {
  if (opinion === 'not_available' || !growth || !baseline) return null;
  const { observed, required, substitute } = growth;
  const from = baseline.value;
  return {
    code: 'second_opinion',
    values: { opinion, ratio, observed, required, baseline: from, level, target, substitute, unit },
  };
}

function requiredStep(
  target: Target,
  { value: level }: Level,
  { perQuarter, quartersLeft, best, feasibility }: RequiredIncrement,
): ExplanationStep {
  return {
    code: 'required_increment',
    values: {
      perQuarter,
      quartersLeft,
      best,
      feasibility,
      unit: target.unit,
      falling: wantedDirection(level, target) < 0 ? 1 : 0,
    },
  };
}
