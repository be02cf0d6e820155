import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createBriefMemory } from '#server/services/brief-memory.ts';

const LONG_MS = 3_600_000;

/** A question that is answered with what was asked about and the number of the asking. */
function counted(keptMs: number) {
  let asked = 0;
  const memory = createBriefMemory(() => true, keptMs);
  const ask = memory.remember(async (about: string) => `${about}${++asked}`);
  return { ask, memory };
}

it('asks once about each, until something is heard', async () => {
  const { ask, memory } = counted(LONG_MS);
  expect([await ask('a'), await ask('a'), await ask('b')]).toEqual(['a1', 'a1', 'b2']);
  memory.forget();
  expect([await ask('a'), await ask('b')]).toEqual(['a3', 'b4']);
});

it('asks again when the time is up', async () => {
  const { ask } = counted(1);
  expect(await ask('a')).toBe('a1');
  await setTimeout(5);
  expect(await ask('a')).toBe('a2');
});

it('asks each time where nothing would be heard', async () => {
  let hears = true;
  let asked = 0;
  const ask = createBriefMemory(() => hears, LONG_MS).remember(async () => ++asked);
  expect([await ask('a'), await ask('a')]).toEqual([1, 1]);
  hears = false;
  expect([await ask('a'), await ask('a')]).toEqual([2, 3]);
});

it('gives nobody what was asked before something was heard', async () => {
  const memory = createBriefMemory(() => true, LONG_MS);
  const answers: ((text: string) => void)[] = [];
  const ask = memory.remember(() => new Promise<string>((answer) => answers.push(answer)));
  const before = ask('a');
  memory.forget();
  const after = ask('a');
  answers[1]!('new');
  answers[0]!('old');
  expect([await before, await after, await ask('a')]).toEqual(['old', 'new', 'new']);
});

it('keeps no failure', async () => {
  let asked = 0;
  const ask = createBriefMemory(() => true, LONG_MS).remember(async () => {
    asked += 1;
    if (asked === 1) throw new Error('away');
    return asked;
  });
  await expect(ask('a')).rejects.toThrow('away');
  expect(await ask('a')).toBe(2);
});

it('does not grow with what is asked about', async () => {
  const { ask } = counted(LONG_MS);
  for (let index = 0; index < 1000; index++) await ask(`${index}:`);
  expect(await ask('0:')).toBe('0:1');
  expect(await ask('new:')).toBe('new:1001');
  expect(await ask('0:')).toBe('0:1002');
});
