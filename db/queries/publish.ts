import { sql } from 'drizzle-orm';
import { FORMS, type Form, type ObservationStatus, STATUSES } from '#core/domain/observation.ts';
import { type Period, periodKey } from '#core/domain/period.ts';
import type { Figure, IsoDate, IsoInstant, Percent, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { rows } from '../rows.ts';
import { codeOf } from '../schema/columns.ts';
import { submission } from '../schema/index.ts';

/** One figure on its way into the record. Ids are the database's own. */
export interface Cell {
  indicatorId: number;
  regionId: number;
  period: Period;
  form: Form;
  status: ObservationStatus;
  /** Null exactly when the status carries no value. */
  value: Figure | null;
  unit: string;
  yoyPercent: Percent | null;
  sourceId: number | null;
  /** The day on which a milestone was reached; null for everything else. */
  occurredOn: IsoDate | null;
  note: string | null;
}

export type NewSubmission = typeof submission.$inferInsert;

/**
 * Writes a submission and all its figures as one new vintage. Call it inside the transaction that also writes the
 * audit entry.
 *
 * @param tx an open transaction; it holds the vintage counter until it ends, so check everything first
 * @param cells no two for the same indicator, region, period and form; may be empty
 * @param recordedAt when the figures became known; moved forward where needed, so that vintages and
 *   moments keep the same order
 */
export async function publish(
  tx: Db,
  newSubmission: NewSubmission,
  cells: readonly Cell[],
  recordedAt: IsoInstant,
): Promise<VintageId> {
  await insertSubmission(tx, newSubmission);
  const vintageId = await nextVintage(tx, newSubmission, recordedAt);
  if (cells.length === 0) return vintageId;

  const payload = JSON.stringify(cells.map(toRow));
  await tx.execute(sql`
    insert into observation
      (vintage_id, indicator_id, region_id, period, form, status, value, unit, yoy_percent, source_id, occurred_on, note)
    select ${vintageId}::bigint, i, r, p, f, s, v, u, y, src, d, n
    from jsonb_to_recordset(${payload}::text::jsonb)
      as c(i int, r int, p int, f smallint, s smallint, v numeric, u text, y numeric, src int, d date, n text)`);
  return vintageId;
}

export async function insertSubmission(tx: Db, row: NewSubmission): Promise<void> {
  await tx.insert(submission).values(row);
}

/** Takes the next vintage for a submission; whoever else publishes waits until the transaction ends. */
export async function nextVintage(
  tx: Db,
  { id, demo }: NewSubmission,
  recordedAt: IsoInstant,
): Promise<VintageId> {
  const [counter] = rows<{ last: string }>(
    await tx.execute(sql`update vintage_counter set last = last + 1 where one = 1 returning last::text`),
  );
  const vintageId = Number(counter!.last);
  await tx.execute(sql`
    insert into vintage (id, recorded_at, submission_id, demo)
    select ${vintageId}::bigint,
      greatest(${recordedAt}::timestamptz, (
        select recorded_at + interval '1 microsecond' from vintage where id < ${vintageId}::bigint
        order by id desc limit 1)),
      ${id}::uuid, ${demo}`);
  return vintageId;
}

function toRow(cell: Cell) {
  return {
    i: cell.indicatorId,
    r: cell.regionId,
    p: periodKey(cell.period),
    f: codeOf(FORMS, cell.form),
    s: codeOf(STATUSES, cell.status),
    v: cell.value,
    u: cell.unit,
    y: cell.yoyPercent,
    src: cell.sourceId,
    d: cell.occurredOn,
    n: cell.note,
  };
}
