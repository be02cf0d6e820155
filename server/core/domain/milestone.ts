import type { Light } from './light.ts';
import { monthsLateRuleFor } from './milestone-light.ts';
import { wholeMonthsBetween } from './milestone-months.ts';
import { type MilestoneStep, stepsOf } from './milestone-steps.ts';
import type { IsoDate, IsoInstant, Percent, VintageId } from './units.ts';

/** What can be reported as done: goals, tasks (with safeguards and requirements), items of boxes (专栏), events. */
export const MILESTONE_KINDS = ['goal', 'task', 'box', 'event'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** What a person can report of a goal, task or event; `withdrawn` 已取消: the authority gave it up. */
export const REPORTED_STATES = ['not_started', 'in_progress', 'done', 'withdrawn'] as const;
export type ReportedState = (typeof REPORTED_STATES)[number];

/** One report of a goal, task or event; the newest one counts. */
export interface MilestoneReport {
  state: ReportedState;
  /** The day it was done; null unless it is. */
  doneOn: IsoDate | null;
  evidence: string | null;
  evidenceUrl: string | null;
  /** The day by which it should be done, chosen by a person because the document names none. */
  due: IsoDate | null;
  note: string | null;
  /** How far it is, 0 to 100; null = not said, and always for an event, which takes place or does not. */
  percent: Percent | null;
  /** The responsible unit that reported it. */
  unit: string | null;
  /** SHA-256 of the file that shows it, and what it was called. */
  evidenceFile: string | null;
  evidenceFileName: string | null;
  vintage: VintageId;
  recordedAt: IsoInstant;
  recorder: string;
}

/** A day by which something should be done, chosen by a person, with who chose it and when. */
export interface ChosenDue {
  date: IsoDate;
  recorder: string;
  recordedAt: IsoInstant;
}

/** Where a goal, task or event stands. Being late is told apart only where there is a day to be late against. */
export const MILESTONE_STATES = [
  'done_on_time', // 按期完成
  'done_late', // 逾期完成
  'done', // 已完成, with no day that it was due
  'in_progress', // 推进中
  'not_started', // 未启动
  'overdue', // 逾期
  'unreported', // 未报告: nothing is known, so nothing is late either
  'withdrawn', // 已取消
] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** The day by which it should be done: the document's where it names one, else a person's choice. */
export interface MilestoneTerm {
  date: IsoDate;
  source: 'document' | 'chosen';
}

export interface MilestoneCase {
  /** The day that the document names; null when it names none. */
  deadline: IsoDate | null;
  /** A person's choice; without effect where the document names a day. */
  due: ChosenDue | null;
  /** The newest report; null when there is none. */
  report: MilestoneReport | null;
  /** The day on which it is judged. */
  day: IsoDate;
}

export interface MilestoneJudgement {
  state: MilestoneState;
  /** Null without a day to be late against, without a report, and for what was given up. */
  light: Light | null;
  term: MilestoneTerm | null;
  /**
   * Whole months from the due day to the day it was done, or to the day judged while it is not; 0 when that
   * is not a month, or not late at all. Null exactly where there is no light.
   */
  monthsLate: number | null;
  explanation: MilestoneStep[];
}

/**
 * Where a goal, task or event stands on a day, and its light by whole months late. Deterministic, never
 * throws for real calendar days; what is missing stays missing: without a report nothing is late, without a
 * due day (期限未写) nothing has a light.
 */
export function judgeMilestone({ deadline, due, report, day }: MilestoneCase): MilestoneJudgement {
  const term = termOf(deadline, due);
  const until = report?.state === 'done' ? report.doneOn : day;
  const state = stateOf(term, report, until);
  const judgedLate = term !== null && until !== null && report !== null && report.state !== 'withdrawn';
  const monthsLate = judgedLate ? wholeMonthsBetween(term.date, until) : null;
  return {
    state,
    light: monthsLate === null ? null : monthsLateRuleFor(monthsLate).light,
    term,
    monthsLate,
    explanation: stepsOf({ monthsLate, term, due, report, day, until }),
  };
}

function termOf(deadline: IsoDate | null, due: ChosenDue | null): MilestoneTerm | null {
  if (deadline !== null) return { date: deadline, source: 'document' };
  return due === null ? null : { date: due.date, source: 'chosen' };
}

function stateOf(
  term: MilestoneTerm | null,
  report: MilestoneReport | null,
  until: IsoDate | null,
): MilestoneState {
  if (report === null) return 'unreported';
  const late = term !== null && until !== null ? until > term.date : null;
  switch (report.state) {
    case 'withdrawn':
      return 'withdrawn';
    case 'done':
      if (late === null) return 'done';
      return late ? 'done_late' : 'done_on_time';
    case 'in_progress':
    case 'not_started':
      return late === true ? 'overdue' : report.state;
  }
}
