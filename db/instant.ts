import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { IsoInstant } from '#core/domain/units.ts';

/** A moment as the API writes it, in UTC to the millisecond; null stays null. */
export function instant<T extends IsoInstant | null = IsoInstant>(column: AnyPgColumn): SQL<T> {
  return sql<T>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
