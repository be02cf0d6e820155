import type { Db } from '../client.ts';
import { auditEntry } from '../schema/index.ts';

export type NewAuditEntry = typeof auditEntry.$inferInsert;

/** Call it in the transaction of the change that it records. */
export async function insertAuditEntry(tx: Db, entry: NewAuditEntry): Promise<void> {
  await tx.insert(auditEntry).values(entry);
}
