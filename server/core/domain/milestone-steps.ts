import { chinaDate, daysBetween } from './calendar.ts';
import type { ChosenDue, MilestoneReport, MilestoneTerm } from './milestone.ts';
import { monthsLateRuleFor, nextMonthsLateRule } from './milestone-light.ts';
import { addMonths, wholeMonthsBetween } from './milestone-months.ts';
import type { IsoDate } from './units.ts';

/** Why a goal, task or event is judged as it is; `milestone-explain.ts` turns a step into a sentence. */
export const MILESTONE_STEP_CODES = [
  'due_document',
  'due_chosen',
  'due_missing',
  'unreported',
  'unreported_past_due',
  'reported',
  'done',
  'on_time',
  'days_left',
  'late',
  'light',
  'next_light',
] as const;
export type MilestoneStepCode = (typeof MILESTONE_STEP_CODES)[number];

export interface MilestoneStep {
  code: MilestoneStepCode;
  values: Readonly<Record<string, string | number | null>>;
}

interface Judged {
  monthsLate: number | null;
  term: MilestoneTerm | null;
  due: ChosenDue | null;
  report: MilestoneReport | null;
  day: IsoDate;
  /** The day it was done, or the day judged while it is not. */
  until: IsoDate | null;
}

/** The steps from the due day and the report to the state and the light. */
export function stepsOf(judged: Judged): MilestoneStep[] {
  return [...termSteps(judged), ...reportSteps(judged), ...lightSteps(judged)];
}

function termSteps({ term, due }: Judged): MilestoneStep[] {
  if (term === null) return [{ code: 'due_missing', values: {} }];
  if (term.source === 'document' || due === null)
    return [{ code: 'due_document', values: { due: term.date } }];
  const on = chinaDate(due.recordedAt);
  return [{ code: 'due_chosen', values: { due: due.date, recorder: due.recorder, on } }];
}

function reportSteps({ term, report, day }: Judged): MilestoneStep[] {
  if (report === null) return [unreported(term, day)];
  const { state, recorder, recordedAt, vintage, doneOn, evidence } = report;
  const reported: MilestoneStep = {
    code: 'reported',
    values: { state, recorder, on: chinaDate(recordedAt), vintage },
  };
  return state === 'done' ? [reported, { code: 'done', values: { doneOn, evidence } }] : [reported];
}

/** Whether it was done in time nobody knows, so a day that has passed makes it no later. */
function unreported(term: MilestoneTerm | null, day: IsoDate): MilestoneStep {
  if (term === null || day <= term.date) return { code: 'unreported', values: { day } };
  return {
    code: 'unreported_past_due',
    values: {
      day,
      due: term.date,
      days: daysBetween(term.date, day),
      months: wholeMonthsBetween(term.date, day),
    },
  };
}

function lightSteps({ monthsLate, term, report, until }: Judged): MilestoneStep[] {
  if (monthsLate === null || term === null || report === null || until === null) return [];
  const isDone = report.state === 'done';
  return [
    timing(term.date, until, monthsLate, isDone),
    lightRule(monthsLate),
    ...(isDone ? [] : nextLight(term.date, until, monthsLate)),
  ];
}

function timing(due: IsoDate, until: IsoDate, months: number, isDone: boolean): MilestoneStep {
  const days = daysBetween(due, until);
  if (days > 0) return { code: 'late', values: { due, until, days, months, done: isDone ? 1 : 0 } };
  return { code: isDone ? 'on_time' : 'days_left', values: { due, until, days: Math.abs(days) } };
}

function lightRule(months: number): MilestoneStep {
  const { light, fromMonths } = monthsLateRuleFor(months);
  const next = nextMonthsLateRule(months);
  const below = next === null ? null : next.fromMonths;
  return { code: 'light', values: { light, months, from: fromMonths, below } };
}

/** The distance to the next threshold: only of what is still to be done. */
function nextLight(due: IsoDate, day: IsoDate, monthsLate: number): MilestoneStep[] {
  const next = nextMonthsLateRule(monthsLate);
  if (next === null) return [];
  const on = addMonths(due, next.fromMonths);
  const values = { light: next.light, months: next.fromMonths, on, days: daysBetween(day, on) };
  return [{ code: 'next_light', values }];
}
