import { Type } from 'typebox';

/** The fields that entry bodies are made of. Left out and null mean the same: nobody has said. */

/** What a code may look like; it stands in addresses and file names. */
export const CODE_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
const CODE_FORMAT = '字母或数字开头，只含字母、数字、“_”“-”“.”，最多 64 个字符';
const DAY_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';
const YEAR_PATTERN = '^(19|20|21)\\d{2}$';

export const SHORT = 200;
export const LONG = 5000;

/** The code of what is created. */
export function newCode(example: string) {
  return Type.String({
    pattern: CODE_PATTERN,
    description: `编码：${CODE_FORMAT}，如 ${example}；不分大小写都不得与已有的重复`,
  });
}

/** A text that has to be there, and not of spaces only. */
export function text(description: string, maxLength = SHORT) {
  return Type.String({ pattern: '\\S', maxLength, description });
}

export function optionalText(description: string, maxLength = SHORT) {
  return Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength, description }));
}

export function optionalTexts(description: string) {
  return Type.Optional(
    Type.Unsafe<string[] | null>({
      type: ['array', 'null'],
      items: { type: 'string', pattern: '\\S', maxLength: SHORT, description: '文字' },
      maxItems: 100,
      description,
    }),
  );
}

export function optionalNumber(description: string) {
  return Type.Optional(Type.Unsafe<number | null>({ type: ['number', 'null'], description }));
}

export function optionalWord<const W extends readonly string[]>(words: W, description: string) {
  return Type.Optional(
    Type.Unsafe<W[number] | null>({ type: ['string', 'null'], enum: [...words, null], description }),
  );
}

export function day(description: string) {
  return Type.String({ pattern: DAY_PATTERN, description: `${description}（YYYY-MM-DD，如 2027-12-31）` });
}

export function optionalDay(description: string) {
  return Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      pattern: DAY_PATTERN,
      description: `YYYY-MM-DD，如 2027-12-31。${description}`,
    }),
  );
}

export function optionalYear(description: string) {
  return Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      pattern: YEAR_PATTERN,
      description: `四位年份的文字，如 "2027"。${description}`,
    }),
  );
}
