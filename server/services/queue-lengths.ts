import { findDuties } from '#db/queries/duties.ts';
import { countWaiting } from '#db/queries/waiting.ts';
import { collect } from './collections/collect.ts';
import type { ServiceContext } from './context.ts';

export interface QueueLengths {
  /** Periods of schedules that are due and not drafted. */
  briefings: number;
  /** Files of issued briefings that are not made. */
  files: number;
  /** Mails that have not gone out. */
  mails: number;
}

/** What waits to be done beside requests, by whichever server. */
export function queueLengths({ db, now }: Pick<ServiceContext, 'db' | 'now'>): Promise<QueueLengths> {
  return countWaiting(db, now().toISOString());
}

/** How many reports, of a duty and a period, should have been handed in and were not. */
export async function overdueReports(context: Pick<ServiceContext, 'db' | 'now'>): Promise<number> {
  const all = await collect(context, await findDuties(context.db));
  return all.filter(({ standing }) => standing.late && standing.submittedAt === null && !standing.direct)
    .length;
}
