/**
 * The rows of `db.execute()`, whichever driver answered: postgres.js returns them as an array, the
 * embedded database inside an object. Keys are the column names as SQL spells them (snake_case).
 *
 * Both drivers give the same JavaScript types: int2, int4, int8, count(), float4 and float8 are
 * numbers (an int8 beyond ±2^53 is a bigint); numeric, uuid and text are text; boolean is boolean;
 * json and jsonb are parsed; bytea is a Uint8Array; date, time, timestamp and interval are PostgreSQL's
 * own text, and so is timestamptz, always in UTC (`2026-01-31 08:00:00+00`). NULL is null, but only
 * arrays of numbers may hold it: inside text[] the server's driver reads the word NULL, so ask for
 * to_jsonb() there. Say `::text` or `::int` in SQL for another shape.
 */
export function rows<Row = Record<string, unknown>>(result: unknown): Row[] {
  if (Array.isArray(result)) return Array.from(result as Row[]);
  return (result as { rows: Row[] }).rows;
}
