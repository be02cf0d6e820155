import type { MomentRow, MomentsView } from '#core/contract/moments.ts';
import { findVintageAfter, findVintages, type VintageRecord } from '#db/queries/vintages.ts';
import type { Moment, ServiceContext } from './context.ts';

/** The publications up to a moment, and the one after it. */
export async function listMoments(
  { db }: ServiceContext,
  { upTo }: Moment,
  limit: number,
): Promise<MomentsView> {
  const next = await findVintageAfter(db, upTo);
  return { items: (await findVintages(db, upTo, limit)).map(rowOf), next: next && rowOf(next) };
}

function rowOf({ vintage, ...record }: VintageRecord): MomentRow {
  return { ...record, vintage: Number(vintage) };
}
