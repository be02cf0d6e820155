import { addDays } from '../../calendar.ts';
import { nthWorkday } from '../../collection/nth-workday.ts';
import type { BoardState } from '../../collection/standing.ts';
import type { WorkCalendar, Workday } from '../../collection/workday.ts';
import {
  addPeriods,
  comparePeriods,
  lastCompletePeriod,
  type Period,
  type PeriodMonths,
  periodEnd,
} from '../../period.ts';
import type { IsoDate } from '../../units.ts';

/** How often a briefing is made by itself. */
export const SCHEDULE_CADENCES = ['month', 'quarter', 'year'] as const;
export type ScheduleCadence = (typeof SCHEDULE_CADENCES)[number];

/** What sets it off: a working day of the month after the period, or the last region's approved report. */
export const SCHEDULE_TRIGGERS = ['workday', 'approved'] as const;
export type ScheduleTrigger = (typeof SCHEDULE_TRIGGERS)[number];

/** `given_up`: tried as often as it is tried. */
export const RUN_STATES = ['waiting', 'running', 'done', 'failed', 'given_up'] as const;
export type RunState = (typeof RUN_STATES)[number];

export const SCHEDULE_MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<
  ScheduleCadence,
  PeriodMonths
>;

/** The latest working day that can be chosen: every month has as many. */
export const MOST_WORKDAY = 15;

/** Tried so often; then somebody has to look. */
export const MOST_ATTEMPTS = 5;
const MINUTE_MS = 60_000;
const AGAIN_AFTER_MS = [1, 5, 25, 120].map((minutes) => minutes * MINUTE_MS);

/** How long after a failed attempt the next one comes, longer each time; null = none does. @param attempts made */
export function againAfterMs(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : AGAIN_AFTER_MS[attempts - 1]!;
}

export interface ScheduleTerms {
  cadence: ScheduleCadence;
  trigger: ScheduleTrigger;
  workday: number | null;
  firstPeriod: Period;
}

/** The periods of a schedule that are over on a day, oldest first. */
export function endedPeriods({ cadence, firstPeriod }: ScheduleTerms, today: IsoDate): Period[] {
  const newest = lastCompletePeriod(addDays(today, -1), SCHEDULE_MONTHS[cadence]);
  const ended: Period[] = [];
  for (let period = firstPeriod; comparePeriods(period, newest) <= 0; period = addPeriods(period, 1)) {
    ended.push(period);
  }
  return ended;
}

/** The day on which a period is drafted: the chosen working day after its end; null with another trigger. */
export function draftDay({ workday }: ScheduleTerms, period: Period, calendar: WorkCalendar): Workday | null {
  return workday === null ? null : nthWorkday(addDays(periodEnd(period), 1), workday, calendar);
}

/** Whether everybody who has to report a period was approved; nobody having to is not. */
export function isAllApproved(states: readonly BoardState[]): boolean {
  return states.length > 0 && states.every((state) => state === 'approved' || state === 'published');
}
