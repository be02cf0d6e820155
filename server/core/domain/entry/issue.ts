import { shortened } from '../upload/shortened.ts';
import { ENTRY_WORDS_EN, type EntryCode } from './words-en.ts';

/** What keeps something from being entered: where it stands in the body, what stands there and what should. */
export interface EntryIssue {
  /** For programs: stable, never translated. */
  code: EntryCode;
  /** Path in the body: `baseline.date`, `observations[3].value`. */
  field: string;
  /** What was found there, a long text shortened; null where nothing stands. */
  value: string | null;
  expected: string;
  /** The whole in one sentence. */
  message: string;
  messageEn: string;
}

interface Fault {
  code: EntryCode;
  field: string;
  /** As JSON gave it. */
  value: unknown;
  /** Why it is not taken; without a full stop. */
  why: string;
  expected: string;
}

export function entryIssue({ code, field, value, why, expected }: Fault): EntryIssue {
  const shown = shownValue(value);
  const what = shown === null ? `没有写“${field}”` : `“${field}”是“${shown}”`;
  const whatEn = shown === null ? `“${field}” is missing` : `“${field}” is “${shown}”`;
  const message = `${what}：${why}。应为：${expected}。`;
  return { code, field, value: shown, expected, message, messageEn: `${whatEn}: ${ENTRY_WORDS_EN[code]}.` };
}

/** A value of the body as a person may read it; null for a missing one. */
export function shownValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return shortened(typeof value === 'string' ? value : JSON.stringify(value));
}
