import { sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { IsoInstant } from '#core/domain/units.ts';

/** A moment as ISO 8601 text in UTC with milliseconds, the same from both drivers. */
export const instant = (column: AnyPgColumn) =>
  sql<IsoInstant>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The same of a column that may be null. */
export const instantOrNull = (column: AnyPgColumn) =>
  sql<IsoInstant | null>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
