import type { ReportBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import type { ServiceContext } from '../context.ts';
import { loadVocabulary } from '../uploads/vocabulary.ts';
import { openReport } from './open-report.ts';
import { reportView } from './view.ts';

/**
 * Starts the report of a plan, region and period, or answers the one that is open.
 *
 * @throws AppError see `openReport`
 */
export async function createReport(
  { db, now, actor }: ServiceContext,
  { plan = null, ...place }: ReportBody,
): Promise<{ view: ReportView; created: boolean }> {
  const at = now().toISOString();
  return db.transaction(async (tx) => {
    const mover = { db: tx, actor, at };
    const { report, created, audit } = await openReport(mover, { plan, ...place }, await loadVocabulary(tx));
    if (audit) await insertAuditEntry(tx, audit);
    return { view: await reportView(mover, report.id), created };
  });
}
