import { expect, test } from 'vitest';
import { plainText, type Sentence } from '#core/domain/briefing/sentence.ts';
import type { Locale } from '#core/domain/format.ts';

export type Said = (locale: Locale) => Sentence | null;
export type Case = [what: string, said: Said, zh: string | null, en: string | null];

/** Both languages of one pattern; each sentence has its number. */
export function both(cases: readonly Case[]) {
  test.each(cases)('%s', (_, said, zh, en) => {
    for (const [locale, expected] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const sentence = said(locale);
      expect(sentence && plainText(sentence)).toBe(expected);
      if (sentence) expect(sentence.some((piece) => typeof piece !== 'string')).toBe(true);
    }
  });
}
