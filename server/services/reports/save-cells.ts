import type { SaveBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import type { ServiceContext } from '../context.ts';
import { lockedReport, SUBJECT } from './access.ts';
import { refuseMove } from './may-move.ts';
import { reportView } from './view.ts';
import { writeCells } from './write-cells.ts';

/**
 * Keeps texts as they were typed, good or not. All of them or none.
 *
 * @throws AppError `not-found`, `forbidden`, `invalid-request`, and `conflict`: with `details.conflicts` where
 *   somebody else changed a cell since it was seen, otherwise for the report's state or its lock date
 */
export async function saveCells(
  { db, now, actor }: ServiceContext,
  id: string,
  { cells }: SaveBody,
): Promise<ReportView> {
  const at = now().toISOString();
  return db.transaction(async (tx) => {
    const mover = { db: tx, actor, at };
    const report = await lockedReport(tx, id);
    await refuseMove(mover, report, 'save');
    const seen = new Map(cells.map((cell) => [`${cell.indicator}|${cell.field}`, cell.seen]));
    const changes = await writeCells(tx, {
      report,
      cells: cells.map(({ origin = 'grid', ...cell }) => ({ ...cell, origin })),
      indicators: await findIndicators(tx),
      by: actor.name,
      at,
      mayReplace: (there) => there.version === seen.get(`${there.indicator}|${there.field}`),
    });
    if (changes.length > 0) {
      await insertAuditEntry(tx, {
        at,
        actor: actor.name,
        personId: actor.personId,
        action: 'report.save',
        subject: SUBJECT(id),
        detail: { version: report.version + 1, cells: changes },
      });
    }
    return reportView(mover, id);
  });
}
