/** Answers that a memo may give besides the number of a thing. */
export const BLANK = -1;
/** The text needs a closer look than the quick reading takes. */
export const CLOSER_LOOK = -2;

/** What was made of the texts of a column, found again by their bytes. */
export interface TextMemo {
  /** The answer for the text that lies between two places. */
  of: (bytes: Uint8Array, start: number, end: number) => number;
}

/** Texts beyond these are forgotten: a column of ever new texts must not fill the memory. */
const MOST_TEXTS = 1 << 16;
const SLOTS = MOST_TEXTS * 2;

/** A power of two. */
const RECENT = 64;

/** @param answer worked out once for each text, which is trimmed and not empty: a number from 0 on, or CLOSER_LOOK */
export function textMemo(answer: (text: string) => number): TextMemo {
  const decoder = new TextDecoder();
  let slots = new Int32Array(1024);
  let texts: Uint8Array[] = [];
  let hashes: number[] = [];
  let answers: number[] = [];
  /** The text last met of each kind (see `kindOf`), by its number + 1: columns repeat a few texts in turn. */
  const recent = new Int32Array(RECENT);

  function resolve(bytes: Uint8Array): number {
    const text = decoder.decode(bytes).trim();
    return text === '' ? BLANK : answer(text);
  }

  function grow(): void {
    const full = texts.length >= MOST_TEXTS;
    if (full) {
      texts = [];
      hashes = [];
      answers = [];
      recent.fill(0);
    }
    slots = new Int32Array(full ? 1024 : Math.min(slots.length * 2, SLOTS));
    for (let index = 0; index < texts.length; index++) {
      let slot = hashes[index]! & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
  }

  return {
    of(bytes, start, end) {
      if (start === end) return BLANK;
      const kind = kindOf(bytes, start, end);
      const last = recent[kind]!;
      if (last !== 0 && isSame(texts[last - 1]!, bytes, start, end)) return answers[last - 1]!;
      const hash = hashOf(bytes, start, end);
      let slot = hash & (slots.length - 1);
      for (let found = slots[slot]!; found !== 0; found = slots[slot]!) {
        if (hashes[found - 1] === hash && isSame(texts[found - 1]!, bytes, start, end)) {
          recent[kind] = found;
          return answers[found - 1]!;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      // a copy whatever kind of array it is: the slice of a Buffer is not one
      const text = new Uint8Array(bytes.subarray(start, end));
      const made = resolve(text);
      if (texts.length * 2 >= slots.length || texts.length >= MOST_TEXTS) {
        grow();
        slot = hash & (slots.length - 1);
        while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      }
      texts.push(text);
      hashes.push(hash);
      answers.push(made);
      recent[kind] = texts.length;
      slots[slot] = texts.length;
      return made;
    },
  };
}

function isSame(text: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  // from the end: codes and periods differ there first
  for (let at = text.length - 1; at >= 0; at--) if (text[at] !== bytes[start + at]) return false;
  return true;
}

/** Tells texts apart that follow each other in tables, by two of their bytes: 2025-Q1 and 2026-Q1, 当期 and 累计. */
function kindOf(bytes: Uint8Array, start: number, end: number): number {
  return (bytes[end - 1]! ^ (bytes[(start + end) >> 1]! << 2)) & (RECENT - 1);
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
