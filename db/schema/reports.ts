import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { REPORT_FIELDS, REPORT_ORIGINS } from '#core/domain/review/report-field.ts';
import { REPORT_STATES } from '#core/domain/review/report-moves.ts';
import { moment, periodColumn } from './columns.ts';
import { indicator } from './indicators.ts';
import { plan } from './plans.ts';
import { region } from './regions.ts';

/** What a region reports for a period under a plan, from the first draft to publication. */
export const report = pgTable(
  'report',
  {
    id: uuid().primaryKey(),
    /** Null for figures that belong to no plan. */
    planId: integer().references(() => plan.id),
    regionId: integer()
      .notNull()
      .references(() => region.id),
    period: periodColumn().notNull(),
    /** 1 is the first report of the period, a higher one a correction of what was published before. */
    revision: smallint().notNull(),
    /** Why there is a correction; null for the first report. */
    reason: text(),
    state: text({ enum: REPORT_STATES }).notNull(),
    /** Rises with every change to the report or one of its cells: who changes it says which one was seen. */
    version: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: moment().notNull(),
    changedAt: moment().notNull(),
    submittedBy: text(),
    submittedAt: moment(),
    /** When it was submitted for the first time: by this it was on time or not, whatever was returned later. */
    firstSubmittedAt: moment(),
    decidedBy: text(),
    decidedAt: moment(),
    /** What the reviewer wrote when returning or approving. */
    decision: text(),
    /** The batch of figures that it became. */
    vintageId: bigint({ mode: 'number' }),
    demo: boolean().notNull(),
  },
  (t) => [
    uniqueIndex('report_revision').on(sql`coalesce(${t.planId}, 0)`, t.regionId, t.period, t.revision),
    uniqueIndex('report_open')
      .on(sql`coalesce(${t.planId}, 0)`, t.regionId, t.period)
      .where(sql`${t.state} not in ('published', 'discarded')`),
    index('report_of_region').on(t.regionId, t.period),
  ],
);

/** One field of a report as it was entered, good or not: what is wrong with it is worked out when it is read. */
export const reportCell = pgTable(
  'report_cell',
  {
    reportId: uuid()
      .notNull()
      .references(() => report.id, { onDelete: 'cascade' }),
    indicatorId: integer()
      .notNull()
      .references(() => indicator.id),
    field: text({ enum: REPORT_FIELDS }).notNull(),
    /** Null = blank: nothing is reported. Kept, so that whoever saw another value learns of it. */
    text: text(),
    /** The report's version in which it was entered. */
    version: integer().notNull(),
    origin: text({ enum: REPORT_ORIGINS }).notNull(),
    changedBy: text().notNull(),
    changedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reportId, t.indicatorId, t.field] })],
);

/** A reviewer's question about a cell, or about the whole report, and what was answered. */
export const reportQuestion = pgTable(
  'report_question',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    reportId: uuid()
      .notNull()
      .references(() => report.id, { onDelete: 'cascade' }),
    /** Null with `field` for the whole report. */
    indicatorId: integer().references(() => indicator.id),
    field: text({ enum: REPORT_FIELDS }),
    question: text().notNull(),
    askedBy: text().notNull(),
    askedAt: moment().notNull(),
    answer: text(),
    answeredBy: text(),
    answeredAt: moment(),
  },
  (t) => [index('report_question_of').on(t.reportId)],
);
