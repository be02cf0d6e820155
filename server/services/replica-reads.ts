import { setTimeout } from 'node:timers/promises';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { findReplayed } from '#db/queries/audit.ts';
import type { RecordState } from './record-version.ts';

export interface ReplicaTimes {
  /** How long the replica may take to say how far it is. */
  answerMs: number;
  /** How long one that did not answer, or failed, is left alone. */
  restMs: number;
  /** How long a reader waits for an answer that is worked out from it. */
  readMs: number;
}

export const REPLICA_TIMES: ReplicaTimes = { answerMs: 500, restMs: 2000, readMs: 10_000 };

export interface ReplicaReads {
  /** The replica when it shows all that the record holds, else null: then the primary is to be asked. */
  upTo: (state: RecordState) => Promise<Db | null>;
  /** Does a reading from the replica. @throws what it throws, and an Error when it takes too long */
  read: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** How many readings came from where. */
  counts: () => Readonly<Record<'replica' | 'behind' | 'away' | 'failed', number>>;
}

/**
 * Reads from a streaming replica without ever being behind the primary. The record's chain is the proof: before each
 * reading the primary has said the number and the hash of its last entry, and only a standby that has an entry of this
 * number with this hash is asked. A change and its entry are one transaction, and transactions reach the replica in
 * the order of their entries, so it then shows everything that anybody saw or wrote before, at whichever server. One
 * that lags, is gone, was promoted or copies another site has no such entry, or is no standby.
 *
 * @param changed told when the replica is left and when it is taken again
 */
export function createReplicaReads(
  replica: Db,
  changed: (there: boolean, error: unknown) => void,
  { answerMs, restMs, readMs }: ReplicaTimes = REPLICA_TIMES,
): ReplicaReads {
  const counts = { replica: 0, behind: 0, away: 0, failed: 0 };
  let restsUntil: number | null = null;

  const leave = (error: unknown): void => {
    if (restsUntil === null) changed(false, error);
    restsUntil = performance.now() + restMs;
  };

  return {
    counts: () => counts,
    async upTo({ head, hash }) {
      if (restsUntil !== null && performance.now() < restsUntil) {
        counts.away += 1;
        return null;
      }
      try {
        const found = await within(answerMs, findReplayed(replica, head));
        if (!found.standby) throw new Error('The replica is no standby (any more)');
        if (found.hash !== hash) {
          counts.behind += 1;
          return null;
        }
        if (restsUntil !== null) changed(true, null);
        restsUntil = null;
        counts.replica += 1;
        return replica;
      } catch (error) {
        counts.away += 1;
        leave(error);
        return null;
      }
    },
    async read(work) {
      try {
        return await within(readMs, work());
      } catch (error) {
        if (!(error instanceof AppError)) {
          counts.failed += 1;
          leave(error);
        }
        throw error;
      }
    },
  };
}

async function within<Result>(milliseconds: number, answer: Promise<Result>): Promise<Result> {
  const abort = new AbortController();
  const late = setTimeout(milliseconds, undefined, { ref: false, signal: abort.signal }).then(() => {
    throw new Error(`The replica did not answer within ${milliseconds} ms`);
  });
  late.catch(() => undefined);
  answer.catch(() => undefined); // it may still fail when nobody waits any more
  try {
    return await Promise.race([answer, late]);
  } finally {
    abort.abort();
  }
}
