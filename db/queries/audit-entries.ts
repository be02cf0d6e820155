import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { auditEntry } from '../schema/index.ts';

export interface AuditEntryRecord {
  id: number;
  at: IsoInstant;
  actor: string;
  personId: string | null;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
  hash: string;
}

/** Null = not asked for. Texts are found wherever they stand, capitals or not. */
export interface AuditFilter {
  /** A part of the name, or the whole id of an account. */
  person: string | null;
  /** The whole action, or what stands before its dot. */
  action: string | null;
  subject: string | null;
  /** In the subject or the detail. */
  text: string | null;
  /** At or after. */
  from: IsoInstant | null;
  /** Before. */
  before: IsoInstant | null;
}

/**
 * What was done, the newest first.
 * @param olderThan only entries with a lower number: where the page before ended
 */
export function findAuditEntries(
  db: Db,
  { person, action, subject, text, from, before }: AuditFilter,
  { olderThan, limit }: { olderThan: number | null; limit: number },
): Promise<AuditEntryRecord[]> {
  return db
    .select({
      id: auditEntry.id,
      at: sql<string>`to_char(${auditEntry.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      actor: auditEntry.actor,
      personId: auditEntry.personId,
      action: auditEntry.action,
      subject: auditEntry.subject,
      detail: auditEntry.detail,
      hash: auditEntry.hash,
    })
    .from(auditEntry)
    .where(
      and(
        person === null ? undefined : or(holds(auditEntry.actor, person), eq(auditEntry.personId, person)),
        action === null
          ? undefined
          : or(eq(auditEntry.action, action), sql`starts_with(${auditEntry.action}, ${`${action}.`})`),
        subject === null ? undefined : holds(auditEntry.subject, subject),
        text === null
          ? undefined
          : or(holds(auditEntry.subject, text), holds(sql`${auditEntry.detail}::text`, text)),
        from === null ? undefined : gte(auditEntry.at, from),
        before === null ? undefined : lt(auditEntry.at, before),
        olderThan === null ? undefined : lt(auditEntry.id, olderThan),
      ),
    )
    .orderBy(desc(auditEntry.id))
    .limit(limit);
}

/** Plain search: neither % nor _ means anything. */
function holds(where: SQL | typeof auditEntry.actor | typeof auditEntry.subject, text: string) {
  return sql`strpos(lower(${where}), lower(${text})) > 0`;
}

/** Every action that occurs, in the order of the alphabet. */
export async function findAuditActions(db: Db): Promise<string[]> {
  const found = await db
    .selectDistinct({ action: auditEntry.action })
    .from(auditEntry)
    .orderBy(auditEntry.action);
  return found.map(({ action }) => action);
}
