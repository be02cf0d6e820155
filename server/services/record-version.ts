import { QUIET_ACTIONS } from '#core/domain/quiet-actions.ts';
import type { Db } from '#db/client.ts';
import { findRecordHead } from '#db/queries/audit.ts';

/** How far the record goes at one moment. */
export interface RecordState {
  /** The number of the last change that can be seen by readers of published figures. */
  version: number;
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
  return async () => {
    const { head, hash, changed } = await findRecordHead(db, { after: seen, quiet: QUIET_ACTIONS });
    // Two questions may be answered in the other order.
    if (changed !== null) version = Math.max(version, changed);
    seen = Math.max(seen, head);
    return { version, head, hash };
  };
}
