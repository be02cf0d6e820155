import { expect, it } from 'vitest';
import { findAllocations, findTargets } from '#db/queries/targets.ts';
import { momentOf } from '#server/services/moment.ts';
import { gather } from '#server/services/progress/gather.ts';
import { useSite } from '../rulings/setup.ts';

const { context } = useSite();

it('finds the same figures in pieces as at once', async () => {
  const targets = await findTargets(context().db);
  const indicatorOf = new Map(targets.map(({ code, indicator }) => [code, indicator]));
  const parts = await findAllocations(context().db);
  const wanted = [
    ...targets.map(({ indicator, region }) => ({ indicator, region })),
    ...parts.map(({ target, region }) => ({ indicator: indicatorOf.get(target)!, region })),
  ];
  const moment = await momentOf(context(), undefined);
  const atOnce = await gather(context(), wanted, moment);
  const inPieces = await gather({ ...context(), unhurried: true }, wanted, moment);
  const levels = wanted.map(({ indicator, region }) => inPieces.levels(indicator, region));
  expect(levels).toEqual(wanted.map(({ indicator, region }) => atOnce.levels(indicator, region)));
  expect(levels.filter(({ length }) => length > 0).length).toBeGreaterThan(50);
});
