import { isIsoDate } from '#core/domain/calendar.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { CHANGE_SPANS, type ChangeSpan, dayBefore } from './change-span.ts';

export const ANSWERS = ['drags', 'changed', 'questions'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The answer that an address shows; the first where it names none. */
export function answerIn(text: string | undefined): Answer {
  return ANSWERS.find((one) => one === text) ?? 'drags';
}

/** Where a key leads from an answer; null for a key that means nothing here. */
export function answerByKey(key: string, shown: Answer): Answer | null {
  const at = ANSWERS.indexOf(shown);
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return ANSWERS[at + 1] ?? null;
    case 'ArrowLeft':
    case 'PageUp':
      return ANSWERS[at - 1] ?? null;
    default:
      return /^[1-3]$/.test(key) ? ANSWERS[Number(key) - 1]! : null;
  }
}

export type MeetingSpan = ChangeSpan | 'period' | 'day';
export const MEETING_SPANS: readonly MeetingSpan[] = ['period', ...CHANGE_SPANS, 'day'];

/** How an address says since when: nothing is the period before, a word how long ago, or a day. */
export function meetingSpanIn(text: string | undefined): MeetingSpan {
  if (text === undefined) return 'period';
  return isIsoDate(text) ? 'day' : (CHANGE_SPANS.find((span) => span === text) ?? 'period');
}

/** The day from which the server is asked to tell changes; null = the one that it finds itself. */
export function meetingSince(text: string | undefined, today: IsoDate): IsoDate | null {
  const span = meetingSpanIn(text);
  if (span === 'period') return null;
  return span === 'day' ? text! : dayBefore(today, span);
}
