import { asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { signInFailure } from '../schema/index.ts';

export type FailureCount = typeof signInFailure.$inferSelect;

/**
 * The counts under these keys, locked until the transaction ends, so that tries at the same moment are counted
 * one after another. A key without a count starts at none.
 */
export async function lockFailures(tx: Db, keys: readonly string[], at: IsoInstant): Promise<FailureCount[]> {
  const sorted = [...keys].sort(); // everybody locks in the same order
  await tx
    .insert(signInFailure)
    .values(sorted.map((key) => ({ key, failures: 0, lastAt: at, blockedUntil: null })))
    .onConflictDoNothing();
  return tx
    .select()
    .from(signInFailure)
    .where(inArray(signInFailure.key, sorted))
    .orderBy(asc(signInFailure.key))
    .for('update');
}

export async function keepFailures(tx: Db, { key, ...count }: FailureCount): Promise<void> {
  await tx.update(signInFailure).set(count).where(eq(signInFailure.key, key));
}

export async function deleteFailures(tx: Db, key: string): Promise<void> {
  await tx.delete(signInFailure).where(eq(signInFailure.key, key));
}

/** Takes one failure back; the wait that it began ends, unless somebody failed again meanwhile. */
export async function takeBackFailure(tx: Db, key: string, failures: number): Promise<void> {
  await tx
    .update(signInFailure)
    .set({
      failures: sql`greatest(${signInFailure.failures} - 1, 0)`,
      blockedUntil: sql`case when ${signInFailure.failures} > ${failures} then ${signInFailure.blockedUntil} end`,
    })
    .where(eq(signInFailure.key, key));
}

/** Forgets counts that nobody has added to since a moment, but for those in use right now. */
export async function forgetFailures(tx: Db, before: IsoInstant): Promise<void> {
  const old = tx
    .select({ key: signInFailure.key })
    .from(signInFailure)
    .where(lt(signInFailure.lastAt, before))
    .for('update', { skipLocked: true });
  await tx.delete(signInFailure).where(inArray(signInFailure.key, old));
}
