import { QUIET_ACTIONS } from '#core/domain/quiet-actions.ts';
import { STEADY_ACTIONS } from '#core/domain/steady-actions.ts';
import type { Db } from '#db/client.ts';
import { findRecordHead } from '#db/queries/audit.ts';

/** How far the record goes at one moment. */
export interface RecordState {
  /** The number of the last change that can be seen by readers of published figures. */
  version: number;
  /** The number of the last one after which more may have changed than figures and what people write about them. */
  defined: number;
  /** The number and the hash of the last entry of any kind. */
  head: number;
  hash: string;
}

export type RecordVersion = () => Promise<RecordState>;

/**
 * Every change writes its entry to the audit record, in its own transaction and behind a lock that is held until that
 * transaction ends: their numbers come in the order in which they can be seen. So the number of the last entry that
 * is not about unpublished work says of which state of the record an answer is, whichever server asks.
 */
export function createRecordVersion(db: Db): RecordVersion {
  let seen = 0;
  let version = 0;
  let defined = 0;
  return async () => {
    const found = await findRecordHead(db, { after: seen, quiet: QUIET_ACTIONS, steady: STEADY_ACTIONS });
    const { head, hash } = found;
    // Two questions may be answered in the other order.
    if (found.changed !== null) version = Math.max(version, found.changed);
    if (found.defined !== null) defined = Math.max(defined, found.defined);
    seen = Math.max(seen, head);
    return { version, defined, head, hash };
  };
}
