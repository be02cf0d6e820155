import { asc, eq, sql } from 'drizzle-orm';
import type { AuditFault } from '#core/domain/audit-fault.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { RECORD_CHANNEL } from '../record-channel.ts';
import { rows } from '../rows.ts';
import { auditEntry } from '../schema/index.ts';
import { instant } from './instant.ts';

export interface NewAuditEntry {
  at: IsoInstant;
  /** Who did it, by name: a person, a command, the seeds. */
  actor: string;
  /** Whose account; left out where it was nobody's. */
  personId?: string | null;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}

/** What a hash covers, beside the hash before it: text that PostgreSQL writes the same way every time. */
const covered = (id: string, at: string, entry: string) =>
  `jsonb_build_array(${id}, to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ${entry})::text`;

const hashOf = (previous: string, text: string) =>
  `encode(sha256(convert_to(${previous} || ${text}, 'UTF8')), 'hex')`;

const RECORDED = covered('e.id', 'e.at', 'e.actor, e.person_id, e.action, e.subject, e.detail');

/** How far the record goes, with the hash of its end. */
interface RecordHead {
  head: number;
  hash: string;
  /** The last entry behind a number whose action is not among the quiet ones; null when there is none. */
  changed: number | null;
  /** The same of what is not among the steady ones either. */
  defined: number | null;
}

export async function findRecordHead(
  db: Db,
  { after, quiet, steady }: { after: number; quiet: readonly string[]; steady: readonly string[] },
): Promise<RecordHead> {
  const newest = (but: readonly string[]) => {
    const actions = but.map((one) => sql`${one}`);
    return sql`(select max(id) from audit_entry where id > ${after} and action not in (${sql.join(actions, sql`, `)}))`;
  };
  const [found] = rows<RecordHead>(
    await db.execute(sql`
      select last_id as head, hash, ${newest(quiet)} as changed, ${newest([...quiet, ...steady])} as defined
      from audit_head`),
  );
  return found!;
}

/** Whether a database follows another one, and the hash of an entry there; null when the entry has not come yet. */
export async function findReplayed(
  replica: Db,
  entry: number,
): Promise<{ standby: boolean; hash: string | null }> {
  const [found] = rows<{ standby: boolean; hash: string | null }>(
    await replica.execute(sql`
      select pg_is_in_recovery() as standby, (select hash from audit_entry where id = ${entry}) as hash`),
  );
  return found!;
}

/**
 * Adds an entry to the end of the chain. Call it in the transaction of the change that it records, and after
 * everything that may have to wait: the end of the chain stays locked until that transaction ends. Once it has ended
 * well, whoever listens on `RECORD_CHANNEL` is told the entry's number.
 */
export async function insertAuditEntry(tx: Db, entry: NewAuditEntry): Promise<void> {
  const [head] = rows<{ id: number; hash: string }>(
    await tx.execute(
      sql`update audit_head set last_id = last_id + 1 where one = 1 returning last_id as id, hash`,
    ),
  );
  const { at, actor, personId = null, action, subject, detail } = entry;
  await tx.execute(sql`
    with e as (
      select ${head!.id}::bigint as id, ${at}::timestamptz as at, ${actor}::text as actor,
        ${personId}::text as person_id, ${action}::text as action, ${subject}::text as subject,
        ${JSON.stringify(detail)}::text::jsonb as detail, ${head!.hash}::text as previous_hash),
    added as (
      insert into audit_entry (id, at, actor, person_id, action, subject, detail, previous_hash, hash)
      select e.*, ${sql.raw(hashOf('e.previous_hash', RECORDED))} from e returning hash)
    update audit_head set hash = added.hash from added where one = 1
    returning pg_notify(${RECORD_CHANNEL}::text, last_id::text)`);
}

/** Works every hash out anew. Empty when no entry was altered, removed, put in between or cut off. */
export async function findChainFaults(db: Db): Promise<AuditFault[]> {
  const faults = rows<AuditFault>(
    await db.execute(sql`
      select c.id, case when c.hash <> c.due then 'altered' else 'broken' end as kind
      from (
        select e.id, e.hash, ${sql.raw(hashOf('e.previous_hash', RECORDED))} as due, e.previous_hash,
          lag(e.hash, 1, '') over (order by e.id) as before, lag(e.id, 1, 0) over (order by e.id) + 1 as place
        from audit_entry e) c
      where c.hash <> c.due or c.previous_hash <> c.before or c.id <> c.place
      order by c.id`),
  );
  const [end] = rows<{ id: number; whole: boolean }>(
    await db.execute(sql`
      select h.last_id as id, coalesce(e.hash, '') = h.hash
        and h.last_id = (select coalesce(max(id), 0) from audit_entry) as whole
      from audit_head h left join audit_entry e on e.id = h.last_id where h.one = 1`),
  );
  return end?.whole ? faults : [...faults, { id: Number(end?.id ?? -1), kind: 'cut' }];
}

/** Number and hash of the newest entry: kept elsewhere, it proves later that nothing before it changed. */
export async function findChainEnd(db: Db): Promise<{ id: number; hash: string }> {
  const [head] = rows<{ id: number; hash: string }>(
    await db.execute(sql`select last_id as id, hash from audit_head where one = 1`),
  );
  return head!;
}

/** Everything that was done to one subject, oldest first. */
export function findAuditEntries(db: Db, subject: string) {
  return db
    .select({
      at: instant(auditEntry.at),
      actor: auditEntry.actor,
      action: auditEntry.action,
      detail: auditEntry.detail,
    })
    .from(auditEntry)
    .where(eq(auditEntry.subject, subject))
    .orderBy(asc(auditEntry.id));
}

/** Whether an entry with this hash is still in the record. */
export async function hasEntryWithHash(db: Db, hash: string): Promise<boolean> {
  const [found] = rows<{ there: boolean }>(
    await db.execute(sql`select exists (select from audit_entry where hash = ${hash}::text) as there`),
  );
  return found!.there;
}
