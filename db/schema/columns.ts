import { customType, timestamp } from 'drizzle-orm/pg-core';
import { type Period, periodFromKey, periodKey } from '#core/domain/period.ts';

/** A period, stored as the whole number that sorts like it (2026-Q3 → 20260903). */
export const periodColumn = customType<{ data: Period; driverData: number }>({
  dataType: () => 'integer',
  toDriver: periodKey,
  fromDriver: periodFromKey,
});

/**
 * A word from a closed list, stored as its place in the list (1, 2, …) in two bytes. The list may
 * only ever grow at its end.
 */
export function codedColumn<const Words extends readonly string[]>(words: Words) {
  return customType<{ data: Words[number]; driverData: number }>({
    dataType: () => 'smallint',
    toDriver: (word) => codeOf(words, word),
    fromDriver: (code) => wordOf(words, code),
  });
}

/** The word with a stored code. Throws a RangeError for a code that no word has. */
export function wordOf<const Words extends readonly string[]>(words: Words, code: number): Words[number] {
  const word = words[code - 1];
  if (word === undefined) throw new RangeError(`No word with code ${code} in ${words.join(', ')}`);
  return word;
}

/** The stored code of a word. Throws a RangeError for a word that is not in the list. */
export function codeOf<const Words extends readonly string[]>(words: Words, word: Words[number]): number {
  const index = words.indexOf(word);
  if (index < 0) throw new RangeError(`"${word}" is none of ${words.join(', ')}`);
  return index + 1;
}

/** A point in time with its offset, as PostgreSQL's own text. */
export const moment = () => timestamp({ withTimezone: true, mode: 'string' });
