import { expect, test } from 'vitest';
import { type TieChange, tiesBefore } from '#core/domain/ties-then.ts';

const change = (
  at: string,
  added: string[],
  removed: string[],
  more: Partial<TieChange> = {},
): TieChange => ({
  ...{ task: 'T1', at, by: '甲', added, removed, reason: `原因 ${at}` },
  ...more,
});
const tie = (indicator: string, reason: string | null, demo = false) => ({
  ...{ task: 'T1', indicator, reason, tiedBy: '甲', tiedAt: '1', demo },
});

test('what was tied since is not there yet, what was taken away is there again as it was', () => {
  const now = [tie('b', '原因 2')];
  const later = [change('2', ['b'], ['a'], { before: [tie('a', '当初的原因')] })];
  expect(tiesBefore(now, [], later)).toEqual([tie('a', '当初的原因')]);
});

test('an entry that does not keep what it took away: the earlier one that brought it tells', () => {
  expect(tiesBefore([], [change('1', ['a'], [])], [change('2', [], ['a'])])).toEqual([tie('a', '原因 1')]);
  expect(tiesBefore([], [], [change('2', [], ['a'])])).toMatchObject([
    { indicator: 'a', reason: null, demo: true },
  ]);
});

test('several changes are taken back one by one', () => {
  const later = [change('1', ['a'], []), change('2', ['b'], ['a']), change('3', [], ['b'])];
  expect(tiesBefore([], [], later.slice(1)).map(({ indicator }) => indicator)).toEqual(['a']);
  expect(tiesBefore([], [change('1', ['a'], [])], later.slice(2)).map(({ indicator }) => indicator)).toEqual([
    'b',
  ]);
  expect(tiesBefore([], [], later)).toEqual([]);
});
