import { addDays } from '../calendar.ts';
import type { IsoDate } from '../units.ts';
import type { Term } from './term.ts';

/** When somebody is reminded of a report that has not been handed in, in the order of their days. */
export const REMINDER_STAGES = [
  'opened',
  'before-5',
  'before-1',
  'due',
  'late-1',
  'late-3',
  'late-7',
  'lock-3',
] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

/** A returned report waits for answers; the moment of the return tells one return from the next. */
export const RETURNED = 'returned';

/** Who else is told: reviewers from the third day late on, administrators from the seventh. */
export type Climb = 'reviewer' | 'administrator';
const CLIMBS: Record<ReminderStage, readonly Climb[]> = {
  opened: [],
  'before-5': [],
  'before-1': [],
  due: [],
  'late-1': [],
  'late-3': ['reviewer'],
  'late-7': ['reviewer', 'administrator'],
  'lock-3': ['reviewer', 'administrator'],
};

export function climbsOf(stage: ReminderStage): readonly Climb[] {
  return CLIMBS[stage];
}

/** The day of each stage. */
export function dayOfStage(stage: ReminderStage, { opens, onTimeBy, lockedAfter }: Term): IsoDate {
  if (stage === 'opened') return opens;
  if (stage === 'due') return onTimeBy;
  const [side, count] = stage.split('-') as ['before' | 'late' | 'lock', string];
  if (side === 'lock') return addDays(lockedAfter, -Number(count));
  return addDays(onTimeBy, side === 'late' ? Number(count) : -Number(count));
}

/**
 * The stage that a report not handed in has reached: the one whose day came last, so that a server that stood still
 * for a week reminds once and not five times. Null before the period has opened and after the lock date.
 */
export function stageOn(term: Term, day: IsoDate): ReminderStage | null {
  if (day < term.opens || day > term.lockedAfter) return null;
  const reached = REMINDER_STAGES.map((stage) => ({ stage, on: dayOfStage(stage, term) })).filter(
    // A short term leaves no room for some of them: what lies before the opening never comes.
    ({ stage, on }) => on <= day && (on > term.opens || stage === 'opened'),
  );
  const newest = reached.reduce((a, b) => (b.on >= a.on ? b : a));
  return newest.stage;
}

/** The hour of the day (China) from which reminders of that day go out: nobody is written to at midnight. */
export const REMINDING_FROM_HOUR = 8;
