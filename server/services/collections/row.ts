import type { CollectionRow } from '#core/contract/collections.ts';
import type { Completeness } from '#core/domain/review/completeness.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { ServiceContext } from '../context.ts';
import type { Collected } from './collect.ts';
import { completenessFor } from './completeness.ts';
import { allowedRegions } from './visible.ts';

/** What the caller may do in a region, beside seeing where its reports stand. */
interface Offers {
  report: (region: RegionCode) => boolean;
  open: (region: RegionCode) => boolean;
  manage: (region: RegionCode) => boolean;
}

/** Standings as they travel, with what the caller may do about each. */
export async function rowsOf(
  context: ServiceContext,
  collected: readonly Collected[],
): Promise<CollectionRow[]> {
  const complete = await completenessFor(context.db, collected);
  const offers: Offers = {
    report: await allowedRegions(context, 'report.write'),
    open: await allowedRegions(context, 'report.read'),
    manage: await allowedRegions(context, 'collection.manage'),
  };
  return collected.map((one, index) => rowOf(one, complete[index]!, offers));
}

function rowOf(
  { duty, period, term, standing, demo }: Collected,
  { filled, expected }: Completeness,
  offers: Offers,
): CollectionRow {
  const { id, plan, planTitle, region, cadence } = duty;
  return {
    duty: id,
    ...{ plan, planTitle, region, period, cadence, term },
    ...standing,
    ...{ filled, expected, demo },
    mayReport: offers.report(region.code),
    mayOpenReport: offers.open(region.code),
    mayManage: offers.manage(region.code),
  };
}
