import { createHash } from 'node:crypto';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { type Publication, publishMany } from '#db/queries/publish-many.ts';
import { submission } from '#db/schema/index.ts';

/** Figures that became known together, under a submission id that is the same at every run. */
export type Batch = Publication;

/**
 * Publishes the batches that are not in the record yet, oldest first. Whoever has several kinds of
 * batches hands them over together: a vintage cannot become known before the one published before it,
 * so batches published later are dated later.
 *
 * @param tx an open transaction that holds the lock on publishing
 * @param now dates the audit entry, nothing else; demonstrations write one of their own
 */
export async function publishBatches(tx: Db, batches: readonly Batch[], now: IsoInstant): Promise<void> {
  const known = new Set((await tx.select({ id: submission.id }).from(submission)).map(({ id }) => id));
  const missing = batches.filter((batch) => !known.has(batch.submission.id));
  await publishMany(tx, missing.toSorted(byMoment));
  const real = missing.filter((batch) => !batch.submission.demo);
  if (real.length === 0) return;
  await insertAuditEntry(tx, {
    at: now,
    actor: 'seed',
    action: 'published.seed',
    subject: 'published',
    detail: {
      submissions: real.length,
      observations: real.reduce((sum, { cells }) => sum + cells.length, 0),
    },
  });
}

/** The same id for the same words, so that a batch is recognised when it comes again. */
export function submissionIdOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  // Version 8 and variant 8: a UUID of one's own making (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}

function byMoment(a: Batch, b: Batch): number {
  return Date.parse(a.recordedAt) - Date.parse(b.recordedAt);
}
