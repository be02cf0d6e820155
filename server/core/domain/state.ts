import { dueDay } from './collection/due-day.ts';
import type { WorkCalendar } from './collection/workday.ts';
import { isMet } from './comparison.ts';
import type { ExplanationStep } from './explanation.ts';
import type { Level } from './level.ts';
import { convertUnit } from './measure-unit.ts';
import type { Outlook } from './outlook.ts';
import { addPeriods, periodEnd } from './period.ts';
import { type Baseline, planEve } from './plan-line.ts';
import type { Target } from './target.ts';
import type { IsoDate } from './units.ts';

/**
 * What can be said of a target before any colour is (method, section 4), in the order in which the
 * states are tested.
 */
export const STATES = [
  'no_quantified_target', // 未设量化目标
  'awaiting_definition', // 口径待确认
  'no_data', // 缺报
  'awaiting_final_data', // 终期数据未出
  'met_at_deadline', // 到期达标
  'missed_at_deadline', // 到期未达
  'met', // 已达标
  'met_weakening', // 达标但走弱
  'stale', // 数据未更新
  'too_early', // 数据不足
  'in_force', // 推进中: the only state that has a light
] as const;
export type State = (typeof STATES)[number];

/** What the states are decided from. */
export interface Situation {
  target: Target;
  reported: readonly Level[];
  known: readonly Level[];
  current: Level | undefined;
  final: Level | undefined;
  passed: boolean;
  /** Where the plan line starts. */
  baseline: Baseline | null;
  day: IsoDate;
  /** Moves due days to working days. */
  calendar: WorkCalendar;
  outlook: Outlook;
}

/** The first state that applies, in the method's order, and the reason. */
export function stateOf(s: Situation): { state: State; why: ExplanationStep[] } {
  const open = openDefinitions(s);
  if (open.length > 0) return { state: 'awaiting_definition', why: open };
  if (!s.current && !s.passed) return say('no_data', 'no_data');
  if (s.passed) return stateAfterDeadline(s);
  const current = s.current!;
  if (isMet(current.value, s.target)) {
    // Of a promise that is kept the outlook is fair only when the trend has turned against it.
    return s.outlook.class === 'fair'
      ? say('met_weakening', 'weakening', { projection: s.outlook.projection, unit: current.unit })
      : { state: 'met', why: [] };
  }
  const next = addPeriods(current.period, 1);
  if (s.day > periodEnd(next)) {
    const due = dueDay(next, s.calendar);
    if (s.day > due) return say('stale', 'stale', { period: current.period, next, due });
  }
  const eve = planEve(s.target);
  if (s.target.baseline === null && eve !== null && periodEnd(current.period) < eve)
    return say('too_early', 'not_begun', { eve });
  if (s.known.length < 2 && !hasStart(s, current))
    return say('too_early', 'too_early', { count: s.known.length });
  return { state: 'in_force', why: [] };
}

/** Whether the way starts elsewhere than at the figure itself: stated, or for a running total at nothing. */
function hasStart({ target, baseline }: Situation, current: Level): boolean {
  if (target.baseline !== null) return true;
  return baseline?.origin === 'zero' && baseline.date < periodEnd(current.period);
}

function openDefinitions({ target, reported, known }: Situation): ExplanationStep[] {
  const newest = reported.at(-1);
  const unitDiffers =
    newest !== undefined &&
    newest.period !== known.at(-1)?.period &&
    convertUnit(1, newest.unit, target.unit) === null;
  const steps: ExplanationStep[] = [];
  if (target.deadline === null) steps.push({ code: 'deadline_missing', values: {} });
  if (target.denominatorNeeded && target.denominator === null) {
    steps.push({ code: 'denominator_undecided', values: {} });
  }
  if (target.denominator === 'parent_target' && target.denominatorTarget === null) {
    steps.push({ code: 'denominator_target_missing', values: {} });
  }
  if (unitDiffers) {
    const { unit: reported, value, period } = newest;
    steps.push({ code: 'unit_mismatch', values: { reported, value, expected: target.unit, period } });
  }
  return steps;
}

function stateAfterDeadline({ target, final, known }: Situation): { state: State; why: ExplanationStep[] } {
  const passed: ExplanationStep = { code: 'deadline_passed', values: { deadline: target.deadline } };
  if (known.length === 0) return { state: 'no_data', why: [passed, { code: 'no_data', values: {} }] };
  if (!final) {
    return {
      state: 'awaiting_final_data',
      why: [passed, { code: 'final_figure_missing', values: { deadline: target.deadline } }],
    };
  }
  const met = isMet(final.value, target);
  const why: ExplanationStep = {
    code: 'final_figure',
    values: {
      period: final.period,
      level: final.value,
      target: target.value,
      low: target.comparator === 'between' ? target.low : null,
      high: target.comparator === 'between' ? target.high : null,
      unit: final.unit,
      met: met ? 1 : 0,
    },
  };
  return { state: met ? 'met_at_deadline' : 'missed_at_deadline', why: [passed, why] };
}

function say(state: State, code: ExplanationStep['code'], values: ExplanationStep['values'] = {}) {
  return { state, why: [{ code, values }] };
}
