import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rows } from '#db/rows.ts';
import { findTableNames } from '#db/whole/catalogue.ts';
import { verifyAudit } from '#server/services/audit/verify.ts';
import { COMMAND } from '#server/services/context.ts';

/** Tables, columns, indexes, triggers, how many rows each table has, and whether the audit record holds. */
export async function fingerprintOf({ db }: Database): Promise<string> {
  const parts = rows<{ part: string }>(
    await db.execute(sql`
      select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as part
        from information_schema.columns where table_schema = 'public'
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select pg_get_triggerdef(t.oid) from pg_trigger t
        join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and not t.tgisinternal
      union all select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
      order by 1`),
  ).map(({ part }) => part);
  for (const table of await findTableNames(db)) {
    const [found] = rows<{ count: number }>(
      await db.execute(sql`select count(*)::int as count from ${sql.identifier(table)}`),
    );
    parts.push(`${table}: ${found!.count}`);
  }
  const { holds, entries } = await verifyAudit({ db, now: () => new Date(), actor: COMMAND });
  return [...parts, `audit: ${holds} ${entries}`].join('\n');
}
