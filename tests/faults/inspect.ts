import { sql } from 'drizzle-orm';
import type { Database, Db } from '#db/client.ts';
import { rows } from '#db/rows.ts';
import { verifyAudit } from '#server/services/audit/verify.ts';
import { COMMAND } from '#server/services/context.ts';
import type { Ledger, Seen } from './ledger.ts';
import { findHalves } from './whole.ts';

/**
 * Everything that a fault must not have done: lost what was acknowledged, left something half done, broken the chain of
 * the audit record. Empty when all is well.
 */
export async function inspect({ db }: Database, ledger: Ledger): Promise<string[]> {
  return db.transaction(
    async (tx) => {
      const { faults } = await verifyAudit({ db: tx, now: () => new Date(), actor: COMMAND });
      return [...faults.map(({ zh }) => zh), ...(await findHalves(tx)), ...(await findLost(tx, ledger))];
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function findLost(tx: Db, ledger: Ledger): Promise<string[]> {
  return [
    ...(await lostImports(tx, ledger.imports)),
    ...(await goneBack(tx, 'report', ledger.reports)),
    ...(await goneBack(tx, 'briefing_issue', ledger.issues)),
  ];
}

async function lostImports(tx: Db, imports: Ledger['imports']): Promise<string[]> {
  const found = rows<{ id: string; figures: number }>(
    await tx.execute(sql`
      select b.id::text as id, (select count(*)::int from observation o where o.vintage_id = v.id) as figures
      from bulk_import b join vintage v on v.submission_id = b.submission_id where b.state = 'committed'`),
  );
  const figures = new Map(found.map((one) => [one.id, one.figures]));
  return [...imports]
    .filter(([id, expected]) => figures.get(id) !== expected)
    .map(([id, expected]) => `已确认的导入 ${id} 应有 ${expected} 个数，有 ${figures.get(id) ?? '零'} 个`);
}

async function goneBack(tx: Db, table: string, seen: ReadonlyMap<string, Seen>): Promise<string[]> {
  const found = rows<Seen & { id: string }>(
    await tx.execute(sql.raw(`select id::text as id, version, state from ${table}`)),
  );
  const there = new Map(found.map((one) => [one.id, one]));
  return [...seen]
    .filter(([id, { version, state }]) => {
      const now = there.get(id);
      return now === undefined || now.version < version || (now.version === version && now.state !== state);
    })
    .map(([id, { version, state }]) => {
      const now = there.get(id);
      return `${table} ${id} 确认到第 ${version} 版（${state}），实为${now ? `第 ${now.version} 版（${now.state}）` : '没有'}`;
    });
}

/** As if so much time had passed since a server took up what it had not ended. */
export async function letLeasesEnd({ db }: Database): Promise<void> {
  await db.execute(
    sql`update briefing_file set changed_at = changed_at - interval '6 minutes' where state <> 'made'`,
  );
  await db.execute(
    sql`update briefing_run set lease_until = lease_until - interval '6 minutes' where state = 'running'`,
  );
}

/** Issued briefings whose files are not all made. */
export async function findUnmade({ db }: Database): Promise<string[]> {
  const found = rows<{ id: string }>(
    await db.execute(
      sql`select distinct issue_id::text as id from briefing_file where state <> 'made' order by 1`,
    ),
  );
  return found.map(({ id }) => id);
}
