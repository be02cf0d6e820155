import { expect, it } from 'vitest';
import { askTogether, askTogetherAbout } from '#server/services/ask-together.ts';

/** A question whose answers are given by hand: the number of the asking. */
function byHand() {
  const waiting: { answer: () => void; fail: () => void }[] = [];
  const ask = askTogether(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = waiting.length + 1;
        waiting.push({ answer: () => resolve(number), fail: () => reject(new Error(`${number}`)) });
      }),
  );
  const turn = () => new Promise((done) => setImmediate(done));
  return { ask, waiting, turn };
}

it('asks at once when nobody else does', async () => {
  const { ask, waiting, turn } = byHand();
  const first = ask();
  expect(waiting).toHaveLength(1);
  waiting[0]!.answer();
  expect(await first).toBe(1);
  await turn();
  const second = ask();
  expect(waiting).toHaveLength(2);
  waiting[1]!.answer();
  expect(await second).toBe(2);
});

it('gives nobody the answer to a question that was put before he came', async () => {
  const { ask, waiting, turn } = byHand();
  const first = ask();
  const later = [ask(), ask(), ask()];
  expect(waiting).toHaveLength(1);
  waiting[0]!.answer();
  expect(await first).toBe(1);
  await turn();
  expect(waiting).toHaveLength(2);
  const latest = ask();
  waiting[1]!.answer();
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
  await turn();
  waiting[2]!.answer();
  expect(await latest).toBe(3);
});

it('asks anew after a failure, which only those learn of who shared the question', async () => {
  const { ask, waiting, turn } = byHand();
  const first = ask();
  const later = ask();
  waiting[0]!.fail();
  await expect(first).rejects.toThrow('1');
  await turn();
  waiting[1]!.answer();
  expect(await later).toBe(2);
});

it('shares a question only with those who ask about the same', async () => {
  const asked: string[] = [];
  const ask = askTogetherAbout(async (about) => {
    asked.push(about);
    return about;
  });
  expect(await Promise.all([ask('a'), ask('b'), ask('a'), ask('a')])).toEqual(['a', 'b', 'a', 'a']);
  expect(asked.toSorted()).toEqual(['a', 'a', 'b']);
  expect(await ask('b')).toBe('b');
});
