import {
  bigint,
  boolean,
  date,
  integer,
  numeric,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import { periodColumn } from './columns.ts';
import { region } from './regions.ts';
import { target } from './targets.ts';

/** Every projection that was shown, with the day on which it was made: scored once the deadline's figure is in. */
export const forecast = pgTable(
  'forecast',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    targetId: integer()
      .notNull()
      .references(() => target.id),
    regionId: integer()
      .notNull()
      .references(() => region.id),
    /** Digest of method, levels and deadline: the same question has one answer and one row. */
    fingerprint: text().notNull(),
    method: text().notNull(),
    madeAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    /** The newest vintage that was known. */
    upTo: bigint({ mode: 'number' }).notNull(),
    /** The period of the last level that it was made from. */
    period: periodColumn().notNull(),
    deadline: date().notNull(),
    /** How many levels it was made from. */
    points: smallint().notNull(),
    value: numeric({ mode: 'number' }).notNull(),
    low: numeric({ mode: 'number' }).notNull(),
    high: numeric({ mode: 'number' }).notNull(),
    unit: text().notNull(),
    demo: boolean().notNull(),
  },
  (t) => [unique('forecast_of_question').on(t.targetId, t.regionId, t.fingerprint)],
);
