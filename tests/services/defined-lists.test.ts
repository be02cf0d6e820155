import { expect, it } from 'vitest';
import { createDefinedLists } from '#server/services/defined-lists.ts';

it('is one memory as long as nothing that is defined changes, and a new one after that', () => {
  const lists = createDefinedLists();
  const first = lists(3);
  first.set('regions', Promise.resolve([]));
  expect(lists(3)).toBe(first);
  expect(lists(4).size).toBe(0);
});

it('shows nobody who asks with an older number what is newer, and keeps nothing for him', () => {
  const lists = createDefinedLists();
  lists(4).set('regions', Promise.resolve([]));
  lists(3).set('plans', Promise.resolve([]));
  expect(lists(3).size).toBe(0);
  expect([...lists(4).keys()]).toEqual(['regions']);
});
