import { sql } from 'drizzle-orm';
import type { IsoInstant, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { rows } from '../rows.ts';
import { observation, submission, vintageCounter } from '../schema/index.ts';
import { insertMilestoneReports, type NewMilestoneReport } from './milestones.ts';
import type { Cell, NewSubmission } from './publish.ts';

/** Figures that became known together: one submission, one vintage. */
export interface Publication {
  submission: NewSubmission;
  /** No two for the same indicator, region, period and form; may be empty. */
  cells: readonly Cell[];
  /** What it reports of goals, tasks and events; at most once of each. */
  milestones?: readonly Omit<NewMilestoneReport, 'vintageId'>[];
  recordedAt: IsoInstant;
}

const ROWS_PER_INSERT = 1000;

/**
 * What `publish` does, for hundreds of publications in a handful of statements: for seeding a history,
 * where one by one would take seconds. Call it inside the transaction that also writes the audit entry.
 *
 * @param tx an open transaction; it holds the vintage counter until it ends
 * @param publications oldest first; moments are moved forward where an older vintage is in the way
 */
export async function publishMany(tx: Db, publications: readonly Publication[]): Promise<void> {
  if (publications.length === 0) return;
  const last = await takeVintages(tx, publications.length);
  await tx.insert(submission).values(publications.map((publication) => publication.submission));
  await insertVintages(tx, publications, last);
  const cells = publications.flatMap((publication, place) =>
    publication.cells.map((cell) => ({ ...cell, vintageId: last + place + 1 })),
  );
  for (let start = 0; start < cells.length; start += ROWS_PER_INSERT) {
    await tx.insert(observation).values(cells.slice(start, start + ROWS_PER_INSERT));
  }
  await insertMilestoneReports(
    tx,
    publications.flatMap(({ milestones = [] }, place) =>
      milestones.map((report) => ({ ...report, vintageId: last + place + 1 })),
    ),
  );
}

/** Makes whoever else wants to publish wait for the end of this transaction. */
export async function lockPublishing(tx: Db): Promise<void> {
  await tx.select().from(vintageCounter).for('update');
}

async function takeVintages(tx: Db, howMany: number): Promise<VintageId> {
  const [counter] = rows<{ before: string }>(
    await tx.execute(sql`
      update vintage_counter set last = last + ${howMany}::bigint where one = 1
      returning (last - ${howMany}::bigint)::text as before`),
  );
  return Number(counter!.before);
}

async function insertVintages(tx: Db, publications: readonly Publication[], last: VintageId): Promise<void> {
  const vintages = publications.map(({ submission: { id, demo }, recordedAt }, place) => ({
    id: last + place + 1,
    at: recordedAt,
    place: place + 1,
    submission: id,
    demo,
  }));
  await tx.execute(sql`
    insert into vintage (id, recorded_at, submission_id, demo)
    select v.id,
      greatest(
        v.at + v.place * interval '1 microsecond',
        (select max(recorded_at) from vintage) + v.place * interval '1 microsecond'),
      v.submission, v.demo
    from jsonb_to_recordset(${JSON.stringify(vintages)}::text::jsonb)
      as v(id bigint, at timestamptz, place int, submission uuid, demo boolean)`);
}
