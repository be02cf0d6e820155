import type { DutyRow } from '#core/contract/collections.ts';
import type { ServiceContext } from '../context.ts';
import { momentOf } from '../moment.ts';
import { dutiesThen, extensionsThen } from './then.ts';
import { allowedOf, allowedRegions } from './visible.ts';

/** The duties that the caller may see, with the lock dates that were put off: now, or at a moment. */
export async function listDuties(
  context: ServiceContext,
  filter: { plan?: string | undefined; id?: number | undefined; asOf?: string | undefined },
): Promise<DutyRow[]> {
  const { plan, id, asOf } = filter;
  const moment = asOf === undefined ? {} : await momentOf(context, asOf);
  const found = await dutiesThen(context.db, moment, {
    ...(plan === undefined ? {} : { plan }),
    ...(id === undefined ? {} : { id }),
  });
  const seen = await allowedOf(context, 'collection.read', found);
  const manage = await allowedRegions(context, 'collection.manage');
  const extensions = Map.groupBy(
    await extensionsThen(
      context.db,
      seen.map((duty) => duty.id),
      moment,
    ),
    ({ dutyId }) => dutyId,
  );
  return seen.map(({ planId: _, regionId: __, ...duty }) => ({
    ...duty,
    extensions: (extensions.get(duty.id) ?? []).map(({ dutyId: ___, ...extension }) => extension),
    mayManage: asOf === undefined && manage(duty.region.code),
  }));
}
