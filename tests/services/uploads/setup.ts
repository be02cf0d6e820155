import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { rows } from '#db/rows.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { type Part, playing } from '../../setup/people.ts';

export const NOW = '2026-11-21T02:00:00.000Z';

export function contextFor(db: Db, part: Part = 'administrator', now = NOW): ServiceContext {
  return { db, now: () => new Date(now), actor: playing(part) };
}

/** What an upload could have left behind, as one text: equal texts mean that nothing changed. */
export async function everythingKept(db: Db): Promise<string> {
  const counts = rows(
    await db.execute(sql`
      select (select count(*) from upload)::int as uploads, (select count(*) from stored_file)::int as files,
        (select count(*) from submission)::int as submissions, (select count(*) from vintage)::int as vintages,
        (select count(*) from observation)::int as observations,
        (select count(*) from audit_entry)::int as audit, (select last from vintage_counter)::int as version`),
  );
  return JSON.stringify(counts);
}

/** Code and details of the error that something ends with. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ code: string; details: Record<string, unknown> }> {
  try {
    await work;
  } catch (error) {
    const { code, details } = error as { code: string; details: Record<string, unknown> };
    if (code === undefined) throw error;
    return { code, details };
  }
  throw new Error('it was not refused');
}

const encoder = new TextEncoder();

/** A long CSV of figures for 青岛 and its province. */
export function csv(...lines: readonly string[]): { name: string; bytes: Uint8Array } {
  const text = ['地区,指标编码,时期,单位,当期,累计,同比(%),状态,备注', ...lines].join('\n');
  return { name: '数据.csv', bytes: encoder.encode(text) };
}
