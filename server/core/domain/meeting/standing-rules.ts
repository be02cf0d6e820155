import { FRAGILE_BELOW } from '../briefing/narrative/concerns.ts';
import { isMet } from '../comparison.ts';
import type { ChoosableField } from '../promise-open.ts';
import { roundHalfUp } from '../rounding.ts';
import type { MeetingFacts, StandingFact } from './facts.ts';
import type { Question, QuestionRule, QuestionValues } from './question.ts';
import { ACHIEVED_BEFORE } from './thresholds.ts';

type Of<Rule extends QuestionRule> = (facts: MeetingFacts) => Extract<Question, { rule: Rule }>[];

/** A rule that looks at one standing at a time; what it answers null about gives rise to no question. */
function ofEach<Rule extends QuestionRule>(
  rule: Rule,
  read: (one: StandingFact, facts: MeetingFacts) => Omit<QuestionValues[Rule], keyof Subject> | null,
): Of<Rule> {
  return (facts) =>
    facts.standings.flatMap((one) => {
      const values = read(one, facts);
      if (values === null) return [];
      return [
        {
          rule,
          asked: { region: one.region, unit: one.allocated ? null : facts.plan.unit },
          values: { ...subjectOf(one), ...values },
          door: { to: 'verdict', target: one.target, region: one.allocated ? one.region.code : null },
          subject: null,
          demo: one.demo,
        } as unknown as Extract<Question, { rule: Rule }>,
      ];
    });
}

type Subject = Pick<StandingFact, 'indicator' | 'region' | 'unit' | 'decimals'>;

function subjectOf({ indicator, region, unit, decimals }: StandingFact): Subject {
  return { indicator, region, unit, decimals };
}

/** A part that was missed is asked about where the whole was missed, too. */
export const missed = ofEach('missed', (one, facts) => {
  const { state, deadline, level, gap, targetValue: target } = one;
  if (state !== 'missed_at_deadline' || deadline === null || level === null || gap === null) return null;
  const whole = facts.standings.find((other) => other.target === one.target && !other.allocated);
  return whole?.state === 'missed_at_deadline' ? { deadline, level, target, gap } : null;
});

/** Every red light, the furthest behind first. */
export const behind: Of<'behind'> = (facts) => red(facts).toSorted((a, b) => b.values.lag - a.values.lag);

const red = ofEach('behind', ({ light, lagPoints: lag, period, gap }) =>
  light === 'red' && lag !== null && period !== null ? { period, lag, gap } : null,
);

/** A yellow light of the plan's own targets: of regions' parts the red ones are enough. */
export const watched = ofEach('watched', ({ light, lagPoints: lag, period, allocated }) =>
  light === 'yellow' && !allocated && lag !== null && period !== null ? { period, lag } : null,
);

/**
 * Of the plan's own targets, where what is forecast would not keep the promise; of regions' parts only where no end of
 * the interval would.
 */
export const forecastMisses = ofEach(
  'forecast_misses',
  ({ state, forecast, deadline, bound, allocated, targetValue: target }) => {
    if (state !== 'in_force' || forecast === null || deadline === null) return null;
    const { value, low, high } = forecast;
    const certain = !isMet(low, bound) && !isMet(high, bound) && !isMet(value, bound);
    const asks = allocated ? certain : !isMet(value, bound);
    return asks ? { deadline, value, low, high, target, certain } : null;
  },
);

/** By what is printed: 1.004 times is not more than was ever achieved. */
export const neverAchieved = ofEach(
  'never_achieved',
  ({ state, feasibility, requiredIncrement: perQuarter, allocated }) =>
    !allocated &&
    state === 'in_force' &&
    feasibility !== null &&
    perQuarter !== null &&
    roundHalfUp(feasibility, 2) > ACHIEVED_BEFORE
      ? { perQuarter, times: feasibility }
      : null,
);

export const fragile = ofEach('fragile', ({ fragility, light }) =>
  light !== null && fragility !== null && fragility < FRAGILE_BELOW ? { light, revision: fragility } : null,
);

export const finalMissing = ofEach('final_missing', ({ state, deadline, allocated, targetValue: target }) =>
  !allocated && state === 'awaiting_final_data' && deadline !== null ? { deadline, target } : null,
);

export const otherUnit = ofEach('other_unit', ({ otherUnit: other, targetValue: target }) =>
  other === null ? null : { reported: other.value, reportedUnit: other.unit, target },
);

/** Without them there is no verdict at all. */
const DECISIVE: readonly ChoosableField[] = ['deadline', 'denominator'];

export const noTerms = ofEach('no_terms', ({ open, allocated, targetValue: target }) => {
  const decisive = open.filter((field) => DECISIVE.includes(field));
  return !allocated && decisive.length > 0 ? { target, open: decisive } : null;
});

/** Something stands in for them, and the verdict with it. Asked only of what has a figure to judge. */
export const assumedTerms = ofEach('assumed_terms', ({ open, allocated, level, targetValue: target }) => {
  const assumed = open.filter((field) => !DECISIVE.includes(field));
  return !allocated && level !== null && assumed.length > 0 && assumed.length === open.length
    ? { target, open: assumed }
    : null;
});

/** A target behind its plan line that no task is tied to. */
export const uncovered = ofEach('uncovered', ({ target, light, allocated }, facts) =>
  !allocated && (light === 'red' || light === 'yellow') && facts.uncovered.includes(target)
    ? { light }
    : null,
);
