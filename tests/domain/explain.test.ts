import { expect, it, test } from 'vitest';
import { explain } from '#core/domain/explain.ts';
import { EXPLANATION_CODES } from '#core/domain/explanation.ts';
import { LEVEL_CASES } from './explain-level-cases.ts';
import { VERDICT_CASES } from './explain-verdict-cases.ts';

const CASES = [...LEVEL_CASES, ...VERDICT_CASES];

test.each(CASES)('%s %o reads %s / %s', (code, values, zh, en) => {
  const sentences = [explain({ code, values }, 'zh', 1), explain({ code, values }, 'en', 1)];
  expect(sentences[0]).toContain(zh);
  expect(sentences[1]).toContain(en);
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN|—/);
});

it('has a case for every step there is', () => {
  expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(EXPLANATION_CODES));
});
