import { shortened } from '../upload/shortened.ts';

/** What keeps something from being entered: where it stands in the body, what stands there and what should. */
export interface EntryIssue {
  /** For programs: stable, never translated. */
  code: string;
  /** Path in the body: `baseline.date`, `observations[3].value`. */
  field: string;
  /** What was found there, a long text shortened; null where nothing stands. */
  value: string | null;
  expected: string;
  /** The whole in one Chinese sentence. */
  message: string;
}

interface Fault {
  code: string;
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
  return { code, field, value: shown, expected, message: `${what}：${why}。应为：${expected}。` };
}

/** A value of the body as a person may read it; null for a missing one. */
export function shownValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return shortened(typeof value === 'string' ? value : JSON.stringify(value));
}
