import { expect, test } from 'vitest';
import { isKnownPassword } from '#server/services/people/known-password.ts';

test.each([
  ['one that leaked', 'basketball', true],
  ['the same in capitals', 'BasketBall', true],
  ['with a year and a sign behind', 'basketball2026!', true],
  ['with a number in front', '007basketball', true],
  ['digits alone that leaked', '1029384756', true],
  ['a short word among digits', 'abba20260718', false], // four letters
  ['two of them', 'basketball princess', false],
  ['a sentence', '趵突泉水是天下第一等', false],
])('%s is known to guessers: %j', async (_, password, known) => {
  expect(await isKnownPassword(password)).toBe(known);
});
