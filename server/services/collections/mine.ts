import type { MineView } from '#core/contract/collections.ts';
import { findDuties } from '#db/queries/duties.ts';
import type { ServiceContext } from '../context.ts';
import { type Collected, collect } from './collect.ts';
import { rowsOf } from './row.ts';
import { allowedRegions } from './visible.ts';

/** What waits for the caller: reports to fill in, their own region's first, and reports to review or to publish. */
export async function readMine(context: ServiceContext): Promise<MineView> {
  const { db, actor } = context;
  if (actor.grants.length === 0) return { toReport: [], toReview: [] };
  const writes = await allowedRegions(context, 'report.write');
  const reviews = await allowedRegions(context, 'report.review');
  const duties = (await findDuties(db)).filter(({ region }) => writes(region.code) || reviews(region.code));
  const collected = await collect(context, duties);
  const granted = new Set(actor.grants.map(({ region }) => region));
  const own = ({ duty }: Collected) => granted.has(duty.region.code);
  const waiting = collected.filter((one) => writes(one.duty.region.code) && isOpen(one));
  return {
    toReport: await rowsOf(context, [...waiting.filter(own), ...waiting.filter((one) => !own(one))]),
    toReview: collected
      .filter(({ duty }) => reviews(duty.region.code))
      .flatMap(({ duty: { plan, planTitle, region }, period, reports }) =>
        reports.flatMap(({ id, revision, state, submittedBy }) =>
          state === 'submitted' || state === 'approved'
            ? [{ report: id, plan, planTitle, region, period, revision, state, submittedBy }]
            : [],
        ),
      ),
  };
}

/** Whether somebody can still hand it in, or has to answer. */
function isOpen({ standing: { state, correction, locked } }: Collected): boolean {
  if (state === 'returned' || correction === 'returned' || correction === 'draft') return true;
  return !locked && (state === 'not_started' || state === 'draft');
}
