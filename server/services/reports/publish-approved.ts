import type { PublishBody } from '#core/contract/report-bodies.ts';
import { insertAuditEntry, type NewAuditEntry } from '#db/queries/audit.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { findReports, findSubmitters, lockReports } from '#db/queries/reports.ts';
import { allowedRegions } from '../allowed-regions.ts';
import { authoriseSomewhere } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { SUBJECT } from './access.ts';
import { makeMove } from './move.ts';

/**
 * Publishes every approved report of a plan and period that the caller may publish, all of them or none, each as
 * a vintage of its own.
 *
 * @returns their ids
 * @throws AppError `forbidden`, `import-rejected` when one of them cannot go into the record as it is now
 */
export async function publishApproved(
  { db, now, actor }: ServiceContext,
  { plan = null, period }: PublishBody,
): Promise<{ published: string[] }> {
  authoriseSomewhere(actor, ['report.review']);
  const at = now().toISOString();
  return db.transaction(async (tx) => {
    const allowed = await allowedRegions(tx, actor, 'report.review');
    await lockPublishing(tx);
    const filter = {
      plan,
      period,
      state: 'approved',
      regions: allowed && [...allowed],
      demo: actor.demo,
    } as const;
    await lockReports(
      tx,
      (await findReports(tx, filter)).map(({ id }) => id),
    );
    const entries: NewAuditEntry[] = [];
    const published: string[] = [];
    for (const report of await findReports(tx, filter)) {
      const submitters = await findSubmitters(tx, report.id);
      if (actor.personId !== null && submitters.includes(actor.personId)) continue;
      const move = { move: 'publish' as const, version: report.version };
      const detail = await makeMove({ db: tx, actor, at }, report, move);
      published.push(report.id);
      entries.push({
        at,
        actor: actor.name,
        personId: actor.personId,
        action: 'report.publish',
        subject: SUBJECT(report.id),
        detail,
      });
    }
    for (const entry of entries) await insertAuditEntry(tx, entry);
    return { published };
  });
}
