import type { DutyRow } from '#core/contract/collections.ts';
import { findDuties, findExtensions } from '#db/queries/duties.ts';
import type { ServiceContext } from '../context.ts';
import { allowedOf, allowedRegions } from './visible.ts';

/** The duties that the caller may see, with the lock dates that were put off. */
export async function listDuties(
  context: ServiceContext,
  filter: { plan?: string | undefined; id?: number | undefined },
): Promise<DutyRow[]> {
  const { plan, id } = filter;
  const found = await findDuties(context.db, {
    ...(plan === undefined ? {} : { plan }),
    ...(id === undefined ? {} : { id }),
  });
  const seen = await allowedOf(context, 'collection.read', found);
  const manage = await allowedRegions(context, 'collection.manage');
  const extensions = Map.groupBy(
    await findExtensions(
      context.db,
      seen.map((duty) => duty.id),
    ),
    ({ dutyId }) => dutyId,
  );
  return seen.map(({ planId: _, regionId: __, ...duty }) => ({
    ...duty,
    extensions: (extensions.get(duty.id) ?? []).map(({ dutyId: ___, ...extension }) => extension),
    mayManage: manage(duty.region.code),
  }));
}
