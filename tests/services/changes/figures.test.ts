import { expect, it } from 'vitest';
import { changedFigures } from '#server/services/changes/figures.ts';
import { changesScope } from '#server/services/changes/scope.ts';
import { momentOf } from '#server/services/moment.ts';
import { useSite } from '../rulings/setup.ts';

const { context } = useSite();

it.each([
  [{ plan: 'SD' }],
  [{ plan: 'JS' }],
  [{ plan: 'MH' }],
  [{ region: '370100' }],
  [{ plan: 'SD', region: '370200' }],
])('of %j reads only what can concern it, and misses nothing', async (filter) => {
  const stretch = {
    since: await momentOf(context(), '2026-03-31'),
    until: await momentOf(context(), undefined),
  };
  const scope = await changesScope(context(), filter);
  const all = await changedFigures(context(), { ...scope, bounds: {} }, stretch);
  const bounded = await changedFigures(context(), scope, stretch);
  expect(bounded).toEqual(all);
  expect(all.length).toBeGreaterThan(0);
});
