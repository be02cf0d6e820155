import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { type Batch, publishBatches } from './batches.ts';
import { eventOutcomeBatches } from './event-outcome-batches.ts';
import { publishedBatches } from './published.ts';
import { addedSince, countReference } from './reference-count.ts';
import { insertAmbiguities } from './tables/ambiguities.ts';
import { insertBoxes } from './tables/boxes.ts';
import { insertDuties } from './tables/duties.ts';
import { insertEvents } from './tables/events.ts';
import { insertFocuses } from './tables/focuses.ts';
import { insertGoals } from './tables/goals.ts';
import { insertHolidayYears } from './tables/holiday-years.ts';
import { insertIndicators } from './tables/indicators.ts';
import type { SeededIds } from './tables/insert-missing.ts';
import { insertOrganisations } from './tables/organisations.ts';
import { insertPlans } from './tables/plans.ts';
import { insertPolicyHooks } from './tables/policy-hooks.ts';
import { insertRegionClosure } from './tables/region-closure.ts';
import { insertRegions } from './tables/regions.ts';
import { insertStructuralCounts } from './tables/structural-counts.ts';
import { insertSubsidies } from './tables/subsidies.ts';
import { insertTargets } from './tables/targets.ts';
import { insertTasks } from './tables/tasks.ts';

export interface SeedOptions {
  /** Moment of the run, for the audit trail. */
  now?: IsoInstant;
  /** More figures to publish, in their place among those that the seeds bring (see `publishBatches`). */
  moreBatches?: ((tx: Db, ids: SeededIds) => Promise<readonly Batch[]>) | undefined;
}

/**
 * Puts the regions, indicators, the five plans with all their parts, and published figures into the
 * database: all or nothing. What is there already stays as it is, so it may run at every start.
 */
export async function seed(db: Db, options: SeedOptions = {}): Promise<void> {
  const { now = new Date().toISOString(), moreBatches = async () => [] } = options;
  await db.transaction(async (tx) => {
    await lockPublishing(tx); // two servers that start at once take turns
    const before = await countReference(tx);
    const regions = await insertRegions(tx);
    await insertRegionClosure(tx, regions);
    const indicators = await insertIndicators(tx);
    const plans = await insertPlans(tx, regions);
    await insertTargets(tx, plans, regions, indicators);
    await insertGoals(tx, plans);
    await insertTasks(tx, plans, await insertOrganisations(tx));
    await insertFocuses(tx, plans, regions);
    await insertSubsidies(tx, plans);
    await insertBoxes(tx, plans);
    await insertEvents(tx, plans);
    await insertStructuralCounts(tx, plans);
    await insertPolicyHooks(tx, plans);
    await insertAmbiguities(tx);
    await insertHolidayYears(tx, now);
    await insertDuties(tx, plans, regions);
    const ids = { regions, indicators, plans };
    const batches = [
      ...(await publishedBatches(tx, ids, now)),
      ...(await eventOutcomeBatches(tx, ids, now)),
      ...(await moreBatches(tx, ids)),
    ];
    await publishBatches(tx, batches, now);
    const added = addedSince(before, await countReference(tx));
    if (added === null) return;
    await insertAuditEntry(tx, {
      at: now,
      actor: 'seed',
      action: 'reference.seed',
      subject: 'reference',
      detail: added,
    });
  });
}
