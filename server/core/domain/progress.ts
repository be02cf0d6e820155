import { WEEKENDS_ALONE, type WorkCalendar } from './collection/workday.ts';
import type { ExplanationStep } from './explanation.ts';
import { type Figures, measure, NO_FIGURES } from './figures.ts';
import { type Fragility, fragilityOf } from './fragility.ts';
import type { MeasureKind } from './indicator.ts';
import type { Level } from './level.ts';
import { DEFAULT_LIGHT_RULES, type Light, type LightRule, ruleFor } from './light.ts';
import { convertUnit } from './measure-unit.ts';
import { containsDay, periodEnd } from './period.ts';
import { type Baseline, baselineOf } from './plan-line.ts';
import { NO_PROSPECTS, type Prospects, prospectsOf } from './prospects.ts';
import { type State, stateOf } from './state.ts';
import type { Target } from './target.ts';
import type { Figure, Fraction, IsoDate, Points } from './units.ts';

/** Where a target stands. Numbers are unrounded; null = cannot be said, and `explanation` says why. */
export interface Progress extends Figures, Prospects {
  state: State;
  /** Only for the state `in_force`. */
  light: Light | null;
  /**
   * The smallest revision of the level away from its target that changes the light, as a share of the
   * level; null without a light, and when no such revision changes it.
   */
  fragility: Fraction | null;
  baseline: Baseline | null;
}

export interface Case {
  target: Target;
  measureKind: MeasureKind;
  /** Oldest first, as `levelsOf` gives them, in one unit. */
  levels: readonly Level[];
  /** The day on which deadlines and due dates are looked at; figures are judged at their period's end. */
  day: IsoDate;
  rules?: readonly LightRule[];
  /** The published holidays, by which due days move; weekends alone where it is left out. */
  calendar?: WorkCalendar;
  /** How the promise came to be what it is; stands first in the explanation. */
  preface?: readonly ExplanationStep[];
}

/**
 * Judges a target by the newest figure, or by the deadline's own figure once the deadline has passed.
 * States are tested in the order of method, section 4; the light comes last.
 */
export function judge({
  target,
  measureKind,
  levels,
  day,
  rules = DEFAULT_LIGHT_RULES,
  calendar = WEEKENDS_ALONE,
  preface = [],
}: Case): Progress {
  const reported = endedBy(day, levels);
  const known = inUnit(reported, target.unit);
  const passed = target.deadline !== null && day > target.deadline;
  const final = passed ? known.findLast((level) => containsDay(level.period, target.deadline!)) : undefined;
  const current = passed ? (final ?? beforeDeadline(known, target.deadline!)) : known.at(-1);
  const baseline = baselineOf(target, measureKind, known);
  const undecided = target.denominatorNeeded && target.denominator === null;
  const judged = current && !undecided ? current : undefined;
  const start = runningFrom(baseline, target);
  const figures = judged ? measure(target, judged, start) : NO_FIGURES;
  const ahead = judged ? prospectsOf(target, judged, known, start, figures) : null;
  const { pace, outlook, secondOpinion, methodsDisagree, requiredIncrement, feasibility } = ahead
    ? ahead.prospects
    : NO_PROSPECTS;
  const { state, why } = stateOf({
    ...{ target, reported, known, current, final, passed, baseline, day, outlook },
    calendar,
  });
  const light = lightOf(state, figures.lagPoints, rules);
  const fragility =
    light && judged && baseline && fragilityOf(target, judged.value, baseline.value, light.lag, rules);
  const explanation = [...preface, ...figures.explanation, ...why];
  if (light) explanation.push(light.why);
  if (fragility) explanation.push(fragilityStep(fragility, judged!.value, target.unit));
  if (ahead) explanation.push(...ahead.why);
  return {
    ...figures,
    pace,
    outlook,
    secondOpinion,
    methodsDisagree,
    requiredIncrement,
    feasibility,
    state,
    light: light ? light.rule.light : null,
    fragility: fragility ? fragility.revision : null,
    baseline: figures.period === null ? null : baseline,
    explanation,
  };
}

/** A baseline on or after the deadline leaves no way to cover. */
function runningFrom(baseline: Baseline | null, { deadline }: Target): Baseline | null {
  return baseline && deadline !== null && baseline.date >= deadline ? null : baseline;
}

/** The levels of periods that are over on a day. */
function endedBy(day: IsoDate, levels: readonly Level[]): readonly Level[] {
  const isOver = (level: Level) => periodEnd(level.period) <= day;
  return levels.every(isOver) ? levels : levels.filter(isOver);
}

/** The levels in the target's unit; those that do not convert are left out. */
function inUnit(levels: readonly Level[], unit: string): readonly Level[] {
  if (levels.every((level) => level.unit === unit)) return levels;
  return levels.flatMap((level) => {
    const value = convertUnit(level.value, level.unit, unit);
    return value === null ? [] : [{ ...level, value, unit }];
  });
}

function beforeDeadline(levels: readonly Level[], deadline: IsoDate): Level | undefined {
  return levels.findLast((level) => periodEnd(level.period) <= deadline);
}

/** The light of a target in force, with the distance to the nearest threshold. */
function lightOf(state: State, lag: Points | null, rules: readonly LightRule[]) {
  if (state !== 'in_force' || lag === null) return null;
  const rule = ruleFor(lag, rules);
  const worse = rule.upTo === null ? null : rule.upTo - lag;
  const better = rule.above === null ? null : lag - rule.above;
  const why: ExplanationStep = {
    code: 'light_rule',
    values: {
      light: rule.light,
      above: rule.above,
      upTo: rule.upTo,
      pointsToWorse: worse,
      pointsToBetter: better,
    },
  };
  return { rule, lag, why };
}

function fragilityStep(
  { revision, threshold, light }: Fragility,
  level: Figure,
  unit: string,
): ExplanationStep {
  return {
    code: 'fragility',
    values: { revision, threshold, light, upward: threshold > level ? 1 : 0, unit },
  };
}
