import { sql } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { rows } from '../rows.ts';

/** How many works wait to be done: drafts that are due, files to be made, mails to be sent. Given up is not waiting. */
export async function countWaiting(
  db: Db,
  at: IsoInstant,
): Promise<{ briefings: number; files: number; mails: number }> {
  const [found] = rows<{ briefings: number; files: number; mails: number }>(
    await db.execute(sql`
      select
        (select count(*) from briefing_run
          where state not in ('done', 'given_up') and due_at <= ${at}::timestamptz)::int as briefings,
        (select count(*) from briefing_file f join briefing_issue i on i.id = f.issue_id
          where i.state = 'issued' and f.state <> 'made')::int as files,
        (select count(*) from reminder where channel = 'mail' and sent_at is null and fault is null)::int
          + (select count(*) from briefing_notice where channel = 'mail' and sent_at is null and fault is null)::int
          as mails`),
  );
  return found!;
}
