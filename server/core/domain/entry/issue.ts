import { shortened } from '../upload/shortened.ts';
import type { Wording } from '../wording.ts';
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
  /** Null where `messageEn` says it already. */
  expectedEn: string | null;
  /** The whole in one sentence. */
  message: string;
  messageEn: string;
}

interface Fault {
  code: EntryCode;
  /** Empty for the body as a whole. */
  field: string;
  /** As JSON gave it. */
  value: unknown;
  /** How many of something stand there, where that is what is wrong; `value` is not looked at then. */
  count?: number;
  /** Why it is not taken; without a full stop. */
  why: string;
  expected: string;
  /** Left out where the code's English sentence says it already. */
  expectedEn?: string | null;
}

export function entryIssue({
  code,
  field,
  value,
  count,
  why,
  expected,
  expectedEn = null,
}: Fault): EntryIssue {
  const shown = shownValue(count ?? value);
  const what = found(field, shown, count);
  const wanted = expectedEn === null ? '' : ` Wanted: ${expectedEn}.`;
  return {
    code,
    field,
    value: shown,
    expected,
    expectedEn,
    message: `${what.zh}：${why}。应为：${expected}。`,
    messageEn: `${what.en}: ${ENTRY_WORDS_EN[code]}.${wanted}`,
  };
}

function found(field: string, shown: string | null, count: number | undefined): Wording {
  const zh = field === '' ? '请求正文' : `“${field}”`;
  const en = field === '' ? 'The body' : `“${field}”`;
  if (shown === null) return { zh: `没有写${zh}`, en: `${en} is missing` };
  if (count !== undefined) return { zh: `${zh}有 ${shown} 项`, en: `${en} has ${shown} entries` };
  return { zh: `${zh}是“${shown}”`, en: `${en} is “${shown}”` };
}

/** A value of the body as a person may read it; null for a missing one. */
export function shownValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return shortened(typeof value === 'string' ? value : JSON.stringify(value));
}
