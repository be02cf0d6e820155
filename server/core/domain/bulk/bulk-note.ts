import { csvBytes, type Spelling } from './staged-lines.ts';

/** Characters of a remark that is kept with a figure; more is for the careful reading to refuse. */
const MAX_NOTE_LENGTH = 500;

const QUOTE = 0x22;
const SPACE = 0x20;
const DELETE = 0x7f;

const decoder = new TextDecoder();

/** The field of CSV for a note; null for a blank one, `unfit` for one that the careful reading has to look at. */
export function quickNote(bytes: Uint8Array, from: number, to: number): Spelling | null | 'unfit' {
  if (from === to) return null;
  if (to - from <= MAX_NOTE_LENGTH && isOrdinary(bytes, from, to)) return quoted(bytes, from, to);
  const text = decoder.decode(bytes.subarray(from, to)).trim();
  if (text === '') return null;
  if (text.length > MAX_NOTE_LENGTH || isGarbled(text)) return 'unfit';
  const field = csvBytes(text);
  return { bytes: field, start: 0, end: field.length };
}

function quoted(bytes: Uint8Array, from: number, to: number): Spelling {
  const field = new Uint8Array(to - from + 2);
  field[0] = QUOTE;
  field.set(bytes.subarray(from, to), 1);
  field[field.length - 1] = QUOTE;
  return { bytes: field, start: 0, end: field.length };
}

/**
 * Whether bytes of UTF-8 are visible characters with nothing to trim or to double: no control characters, none
 * for private use, no spaces at the ends. May say no to some that are.
 */
function isOrdinary(bytes: Uint8Array, from: number, to: number): boolean {
  if (bytes[from] === SPACE || bytes[to - 1] === SPACE) return false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < SPACE || byte === QUOTE || byte === DELETE) return false;
    // lead bytes of C1 controls and NBSP, of odd spaces, of private use and the byte order mark
    if (byte === 0xc2 || byte === 0xe1 || byte === 0xee || byte >= 0xf3) return false;
    if (byte === 0xe2 && (bytes[at + 1] === 0x80 || bytes[at + 1] === 0x81)) return false;
    if (byte === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80) return false;
    if (byte === 0xef && bytes[at + 1] !== 0xbc && bytes[at + 1] !== 0xbd) return false;
  }
  return true;
}

/** Control characters, or characters without an assigned meaning: neither can be shown. */
export function isGarbled(text: string): boolean {
  return /(?![\t\n\v\f\r])\p{Cc}|\p{Co}|\ufffd/u.test(text);
}
