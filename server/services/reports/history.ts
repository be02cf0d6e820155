import type { ReportEvent } from '#core/contract/reports.ts';
import type { Db } from '#db/client.ts';
import { findAuditEntries } from '#db/queries/audit.ts';
import { SUBJECT } from './access.ts';

/** Who did what to a report, oldest first: its entries in the audit record. */
export async function reportHistory(db: Db, id: string): Promise<ReportEvent[]> {
  const entries = await findAuditEntries(db, SUBJECT(id));
  return entries.map(({ at, actor, action, detail }) => {
    const { note, cells } = detail as { note?: string | null; cells?: ReportEvent['cells'] };
    return { at, actor, action, note: note ?? null, cells: cells ?? [] };
  });
}
