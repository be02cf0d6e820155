import { type Action, may } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { findLineages } from '#db/queries/lineage.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';

/** Says of any region whether the caller may do something there; reads the regions once for many questions. */
export async function allowedRegions(
  { db, actor }: Pick<ServiceContext, 'db' | 'actor'>,
  action: Action,
): Promise<(region: RegionCode) => boolean> {
  if (actor.grants.length === 0) return () => false;
  const lineages = await findLineages(db);
  return (region) => may(actor, action, lineages.get(region) ?? []);
}

/**
 * Those of some rows that concern a region in which the caller may do something.
 * @throws AppError `unauthenticated` for a visitor, `forbidden` when there are rows and the caller may see none
 */
export async function allowedOf<Row extends { region: { code: RegionCode } }>(
  context: Pick<ServiceContext, 'db' | 'actor'>,
  action: Action,
  rows: readonly Row[],
): Promise<Row[]> {
  const allowed = await allowedRegions(context, action);
  const seen = rows.filter(({ region }) => allowed(region.code));
  const [first] = rows;
  if (seen.length > 0 || (first === undefined && context.actor.grants.length > 0)) return seen;
  await authorise(context, action, first?.region.code ?? null);
  return seen;
}
