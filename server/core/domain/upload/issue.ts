import type { Figure } from '../units.ts';
import type { Wording } from '../wording.ts';
import { addressOf, columnLetters } from './address.ts';
import { shortened } from './shortened.ts';

/** Where something stands in a file. What does not apply (a whole row, a whole file) is null. */
export interface Place {
  sheet: string | null;
  /** From 1, as the spreadsheet numbers its rows. */
  row: number | null;
  /** From 1. */
  column: number | null;
  /** The column's heading as the file writes it. */
  header: string | null;
}

export const SEVERITIES = ['refused', 'reason', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Something to say about a place in a file. A `refused` issue keeps the whole file from being written; one that
 * needs a `reason` does so until the line's 备注 gives one; a `note` is to be looked at and refuses nothing.
 */
export interface Issue {
  severity: Severity;
  /** For programs: stable, never translated. */
  code: string;
  message: string;
  messageEn: string;
  sheet: string | null;
  row: number | null;
  /** The column's heading, or its letters where it has none. */
  column: string | null;
  /** A1 notation; null when no single cell is meant. */
  address: string | null;
  /** What was read there, as a person sees it, a long text shortened; null for a blank cell. */
  value: string | null;
  /** What should stand there; null when there is nothing to expect. */
  expected: string | null;
  expectedEn: string | null;
  /** Whether what needs a reason has one. */
  explained: boolean;
  /** What was probably meant; null when there is nothing to offer. */
  repair: Repair | null;
}

/** A value to put in place of what stands in the cell, and why it was probably meant. */
export interface Repair {
  value: Figure;
  why: string;
  whyEn: string;
}

export const WHOLE_FILE: Place = { sheet: null, row: null, column: null, header: null };

export function refusal(
  code: string,
  place: Place,
  value: string | null,
  message: Wording,
  expected: Wording | null = null,
): Issue {
  return issue('refused', code, place, value, message, expected);
}

export function remark(
  code: string,
  place: Place,
  value: string | null,
  message: Wording,
  expected: Wording | null = null,
): Issue {
  return issue('note', code, place, value, message, expected);
}

/** Needs a reason in the line's 备注; `explained` when there is one. */
export function doubt(
  code: string,
  place: Place,
  value: string | null,
  message: Wording,
  { explained, expected = null, repair = null }: Doubt,
): Issue {
  return { ...issue('reason', code, place, value, message, expected), explained, repair };
}

/** Whether it keeps figures from being written as they are: refused, or doubtful without a reason. */
export function isInTheWay({ severity, explained }: Pick<Issue, 'severity' | 'explained'>): boolean {
  return severity === 'refused' || (severity === 'reason' && !explained);
}

interface Doubt {
  explained: boolean;
  expected?: Wording | null;
  repair?: Repair | null;
}

function issue(
  severity: Issue['severity'],
  code: string,
  { sheet, row, column, header }: Place,
  value: string | null,
  message: Wording,
  expected: Wording | null,
): Issue {
  // whoever worded the issue may have repeated a whole cell
  const say = (text: string) => (value ? text.replaceAll(value, () => shortened(value)) : text);
  return {
    severity,
    code,
    message: say(message.zh),
    messageEn: say(message.en),
    sheet,
    row,
    column: header === null ? (column === null ? null : columnLetters(column)) : shortened(header),
    address: row === null || column === null ? null : addressOf(row, column),
    value: value === null ? null : shortened(value),
    expected: expected && say(expected.zh),
    expectedEn: expected && say(expected.en),
    explained: false,
    repair: null,
  };
}
