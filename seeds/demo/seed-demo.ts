import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findDemoRemovalDay, hasDemo, insertDemoAllocations } from '#db/queries/demo.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import type { Batch } from '../batches.ts';
import { demoAllocations } from './allocations.ts';
import { demoBatch } from './demo-batch.ts';
import { demoFigures } from './figures.ts';
import { findDemoIds } from './ids.ts';
import { demoMilestoneBatches } from './milestones.ts';
import { insertDemoPeople } from './people.ts';
import { reportsOf } from './reports.ts';
import { insertDemoTies } from './task-indicators.ts';

const ACTOR = 'seed';

/**
 * Gives cities their invented parts of targets, adds the demonstration's people, and answers with the demonstration's figures as batches
 * still to be published: one for each region and quarter, and one for each report of a goal or task, dated
 * when such a report would have come in.
 *
 * Only a site without any figure gets them: never one that somebody works with, where an invented figure
 * would be newer than a real one of the same cell and cover it. And never one from which a demonstration
 * was removed. For those the answer is empty. A site that has a demonstration from before there were accounts
 * gets its people.
 *
 * Publish the batches together with the real ones of the seeds, in the order of their moments: vintages
 * keep that order, so a batch published after a newer one is moved forward and its history is lost.
 *
 * @param tx an open transaction, with plans, targets, indicators and regions seeded
 * @param now dates the audit entry, nothing else
 */
export async function prepareDemo(tx: Db, now: IsoInstant): Promise<Batch[]> {
  await lockPublishing(tx); // two servers that start at once take turns
  if ((await findDemoRemovalDay(tx)) !== null) return [];
  if ((await dataVersion(tx)) > 0) {
    if (await hasDemo(tx)) await addPeople(tx, now);
    return [];
  }
  const ids = await findDemoIds(tx);
  const batches = [
    ...reportsOf(demoFigures()).map((report) => demoBatch(report, ids)),
    ...demoMilestoneBatches(ids),
  ];
  const allocations = demoAllocations().map(({ target, region, value }) => ({
    targetId: ids.target(target),
    regionId: ids.region(region).id,
    value,
  }));
  await insertDemoAllocations(tx, allocations);
  await insertDemoTies(tx, ids, now);
  await addPeople(tx, now);
  await insertAuditEntry(tx, {
    at: now,
    actor: ACTOR,
    action: 'demo.seed',
    subject: 'demo',
    detail: {
      submissions: batches.length,
      observations: batches.reduce((sum, { cells }) => sum + cells.length, 0),
      allocations: allocations.length,
    },
  });
  return batches;
}

async function addPeople(tx: Db, now: IsoInstant): Promise<void> {
  const people = await insertDemoPeople(tx, now);
  if (people === 0) return;
  await insertAuditEntry(tx, {
    at: now,
    actor: ACTOR,
    action: 'demo.people',
    subject: 'demo',
    detail: { people },
  });
}
