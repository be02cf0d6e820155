import type { CodedName } from '#core/contract/common.ts';
import type { PlanCode } from '#core/domain/units.ts';
import { findRegions } from '#db/queries/regions.ts';
import { findAllocations, findTargets } from '#db/queries/targets.ts';
import type { ServiceContext } from '../context.ts';

/** The regions that were given parts of targets by every one of some plans, in their order: each has a briefing of its own. */
export async function regionsOfParts(
  { db }: Pick<ServiceContext, 'db'>,
  plans: readonly PlanCode[],
): Promise<CodedName[]> {
  const targets = await findTargets(db);
  const allocations = await findAllocations(db);
  const given = plans.map((plan) => {
    const codes = new Set(targets.filter((target) => target.plan === plan).map(({ code }) => code));
    return new Set(allocations.filter(({ target }) => codes.has(target)).map(({ region }) => region));
  });
  return (await findRegions(db))
    .filter(({ code }) => given.every((regions) => regions.has(code)))
    .map(({ code, name }) => ({ code, name }));
}
