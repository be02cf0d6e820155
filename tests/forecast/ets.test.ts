import { describe, expect, it, test } from 'vitest';
import { askEts } from '#server/forecast/ask-ets.ts';
import { answerEts } from '#server/forecast/ets.ts';

const rising = Array.from({ length: 12 }, (_, index) => (index + 1 + ((index * 5) % 3) / 2) / 14);

describe('the library', () => {
  it('carries a rising series on, with an interval at every step', () => {
    const answer = answerEts({ values: rising, steps: 5 })!;
    expect(answer).toHaveLength(5);
    expect(answer[0]!.value).toBeGreaterThan(rising[10]!);
    expect(answer[4]!.value).toBeGreaterThan(answer[0]!.value);
    expect(answer.every(({ half }) => half > 0)).toBe(true);
  });

  test.each([
    ['too few figures', rising.slice(0, 6)],
    ['none', []],
    ['what is no number', [Number.NaN, ...rising]],
  ])('has no opinion on %s', (_, values) => {
    expect(answerEts({ values, steps: 3 })).toBeNull();
  });

  test.each([
    ['zeros', Array(12).fill(0)],
    ['what never moved', Array(12).fill(1)],
    ['a single spike', [1, ...Array(11).fill(0)]],
    ['negative figures', rising.map((value) => -value)],
    ['ups and downs', rising.map((value, index) => (index % 2 === 0 ? value : -value))],
  ])('answers %s with numbers, two thousand steps ahead', (_, values) => {
    const answer = answerEts({ values, steps: 2400 })!;
    expect(answer.every(({ value, half }) => Number.isFinite(value) && half >= 0)).toBe(true);
  });
});

describe('in its thread', () => {
  it('answers as it does without one, in the order of the questions', async () => {
    const questions = [1, 2, 3, 4].map((steps) => ({ values: rising, steps }));
    const [first, second] = await Promise.all([askEts(questions), askEts(questions.toReversed())]);
    expect(first).toEqual(questions.map(answerEts));
    expect(second).toEqual(first.toReversed());
  });

  it('says nothing where the library has no opinion, and goes on', async () => {
    const answers = await askEts([
      { values: [], steps: 1 },
      { values: rising, steps: 1 },
    ]);
    expect(answers).toEqual([null, answerEts({ values: rising, steps: 1 })]);
  });

  it('is not started for nothing', async () => {
    expect(await askEts([])).toEqual([]);
  });
});
