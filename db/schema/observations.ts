import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { FORMS, STATUSES } from '#core/domain/observation.ts';
import { codedColumn, periodColumn } from './columns.ts';

const formColumn = codedColumn(FORMS);
const statusColumn = codedColumn(STATUSES);
const vintageNumber = () => bigint({ mode: 'number' }).notNull();

/** One row. Locked while publishing, so that vintages become visible in their order. */
export const vintageCounter = pgTable('vintage_counter', {
  one: smallint().primaryKey(),
  last: vintageNumber(),
});

/** A batch of figures published together. Order of ids = order of `recorded_at` = order of visibility. */
export const vintage = pgTable(
  'vintage',
  {
    id: vintageNumber().primaryKey(),
    recordedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    submissionId: uuid().notNull(),
    demo: boolean().notNull(),
  },
  (t) => [index('vintage_recorded').on(t.recordedAt)],
);

/** Where a published figure was read. */
export const source = pgTable('source', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  url: text().notNull().unique(),
  publisher: text().notNull(),
  publishedAt: text(),
  confidence: text().notNull(),
});

/**
 * A reported figure in one version. Grain: indicator × region × period × form × vintage. Appended to,
 * never updated; the newest vintage at or before a moment is what was known then. `indicator_id` leads
 * every key, so that the table can be distributed by it.
 */
export const observation = pgTable(
  'observation',
  {
    vintageId: vintageNumber(),
    indicatorId: integer().notNull(),
    regionId: integer().notNull(),
    period: periodColumn().notNull(),
    form: formColumn().notNull(),
    status: statusColumn().notNull(),
    /** In `unit`. Null exactly when the status carries no value. */
    value: numeric({ mode: 'number' }),
    unit: text().notNull(),
    yoyPercent: numeric({ mode: 'number' }),
    sourceId: integer(),
    /** The day on which a milestone was reached. */
    occurredOn: date(),
    note: text(),
  },
  (t) => [
    primaryKey({ columns: [t.indicatorId, t.regionId, t.period, t.form, t.vintageId] }),
    // rows lie in the order of their vintages: what is new since one is found without a tree to keep up
    index('observation_vintage').using('brin', t.vintageId),
    check('observation_value', sql`(${t.value} is null) = (${t.status} in (7, 8))`),
    check(
      'observation_finite',
      sql`${t.value} is null or ${t.value} not in ('NaN', 'Infinity', '-Infinity')`,
    ),
  ],
);
