const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
const SPACE = 0x20;

/** What a spreadsheet keeps; also what fits into a double exactly. */
const MAX_DIGITS = 15;
const POWERS = Array.from({ length: MAX_DIGITS + 1 }, (_, power) => 10 ** power);

/** A number as it stands in bytes: `value`, and where its shortest spelling lies (−12.50 → −12.5). */
export interface PlainNumber {
  value: number;
  start: number;
  end: number;
}

export const NO_NUMBER = 0;
export const A_NUMBER = 1;
export const NOTHING = 2;

/**
 * Reads digits with an optional minus and point: the way programs write numbers. Anything else that may be a
 * number (thousands, full width, %, +) is NO_NUMBER here and left to the careful reading; NOTHING is a blank field.
 *
 * @param into filled when the answer is A_NUMBER
 */
export function readPlainNumber(bytes: Uint8Array, from: number, to: number, into: PlainNumber): number {
  let start = from;
  let end = to;
  while (start < end && bytes[start] === SPACE) start += 1;
  while (end > start && bytes[end - 1] === SPACE) end -= 1;
  if (start === end) return NOTHING;
  const negative = bytes[start] === MINUS;
  let at = negative ? start + 1 : start;
  // 007 and .5 take the careful way, 0.5 does not
  if (bytes[at] === ZERO && at + 1 < end && bytes[at + 1] !== POINT) return NO_NUMBER;
  let mantissa = 0;
  let digits = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === POINT && point < 0 && digits > 0) {
      point = at;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return NO_NUMBER;
    digits += 1;
    mantissa = mantissa * 10 + digit;
  }
  if (digits === 0 || digits > MAX_DIGITS || point === end - 1) return NO_NUMBER;
  if (mantissa === 0 && negative) return NO_NUMBER;
  // both are exact, so their quotient is the number nearest to what is written
  const value = point < 0 ? mantissa : mantissa / POWERS[end - point - 1]!;
  if (point >= 0) {
    while (bytes[end - 1] === ZERO) end -= 1;
    if (bytes[end - 1] === POINT) end -= 1;
  }
  into.value = negative ? -value : value;
  into.start = start;
  into.end = end;
  return A_NUMBER;
}
