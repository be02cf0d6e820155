const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** More columns than any table of ours has. */
export const MAX_FIELDS = 100;

/** Where the fields of one row of CSV lie in its bytes, without their quotes. Filled anew for every row. */
export interface RowFields {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Whether a quoted field holds quotes of its own, each written twice. */
  escaped: boolean;
}

export function rowFields(): RowFields {
  return { count: 0, starts: new Int32Array(MAX_FIELDS), ends: new Int32Array(MAX_FIELDS), escaped: false };
}

/** Why a row could not be read: it goes on beyond the bytes at hand, a quote stands where none may, too many fields. */
export const INCOMPLETE = -1;
export const BROKEN_QUOTE = -2;
export const TOO_WIDE = -3;

/**
 * Finds the fields of the row that begins at `from`; answers where the next one begins, or one of the three
 * reasons above. `bytes` are UTF-8 (or anything else in which ASCII stands for itself), read up to `to`; the last
 * row must end with a line feed.
 */
export function scanRow(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
  fields: RowFields,
): number {
  const { starts, ends } = fields;
  let at = from;
  let count = 0;
  fields.escaped = false;
  for (;;) {
    if (count === MAX_FIELDS) return TOO_WIDE;
    if (bytes[at] === QUOTE && at < to) {
      const close = closingQuote(bytes, at + 1, to, fields);
      starts[count] = at + 1;
      ends[count] = close;
      at = close + 1;
      if (close < 0 || at >= to) return INCOMPLETE;
      if (bytes[at] === RETURN) at += 1;
      if (at >= to) return INCOMPLETE;
      if (bytes[at] !== delimiter && bytes[at] !== LINE_FEED) return BROKEN_QUOTE;
    } else {
      starts[count] = at;
      let byte = -1;
      while (at < to) {
        byte = bytes[at]!;
        if (byte === delimiter || byte === LINE_FEED || byte === QUOTE) break;
        at += 1;
      }
      if (at >= to) return INCOMPLETE;
      if (byte === QUOTE) return BROKEN_QUOTE;
      ends[count] = byte === LINE_FEED && at > starts[count]! && bytes[at - 1] === RETURN ? at - 1 : at;
    }
    count += 1;
    fields.count = count;
    if (bytes[at] === LINE_FEED) return at + 1;
    at += 1;
  }
}

/** Where the quote stands that ends a field; −1 when it lies beyond the bytes at hand. */
function closingQuote(bytes: Uint8Array, from: number, to: number, fields: RowFields): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE || at + 1 >= to) return at;
    fields.escaped = true;
    at += 1;
  }
  return -1;
}

const decoder = new TextDecoder();

/** The fields as texts. */
export function fieldTexts(bytes: Uint8Array, { count, starts, ends, escaped }: RowFields): string[] {
  return Array.from({ length: count }, (_, index) => {
    const text = decoder.decode(bytes.subarray(starts[index], ends[index]));
    return escaped ? text.replaceAll('""', '"') : text;
  });
}
