import type { CollectionRow } from '#core/contract/collections.ts';
import type { Completeness } from '#core/domain/review/completeness.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { ServiceContext } from '../context.ts';
import type { Collected } from './collect.ts';
import { completenessFor } from './completeness.ts';
import type { Then } from './then.ts';
import { allowedRegions } from './visible.ts';

/** What the caller may do in a region, beside seeing where its reports stand. */
interface Offers {
  report: (region: RegionCode) => boolean;
  open: (region: RegionCode) => boolean;
  manage: (region: RegionCode) => boolean;
}

/** Nobody reports into the past or manages it. */
const NOTHING = { report: () => false, manage: () => false };

/** Standings as they travel, of the moment that they were collected at, with what the caller may do about each. */
export async function rowsOf(
  context: ServiceContext,
  collected: readonly Collected[],
  then: Then = {},
): Promise<CollectionRow[]> {
  const complete = await completenessFor(context.db, collected, then);
  const offers: Offers = {
    report: await allowedRegions(context, 'report.write'),
    open: await allowedRegions(context, 'report.read'),
    manage: await allowedRegions(context, 'collection.manage'),
  };
  const now = then.until === undefined;
  return collected.map((one, index) =>
    rowOf(one, complete[index]!, now ? offers : { ...offers, ...NOTHING }),
  );
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
