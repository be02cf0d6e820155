import { date, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { region } from './regions.ts';

export const PLAN_KINDS = ['action_plan', 'event_notice'] as const;
export const PLAN_STATUSES = ['issued', 'draft_for_comment', 'superseded'] as const;

/** A published document that promises something. */
export const plan = pgTable('plan', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique(),
  title: text().notNull(),
  shortTitle: text().notNull(),
  titleEn: text().notNull(),
  kind: text({ enum: PLAN_KINDS }).notNull(),
  status: text({ enum: PLAN_STATUSES }).notNull(),
  docNo: text(),
  /** Null where the document names none (a draft). */
  issuers: jsonb().$type<string[]>(),
  leadUnit: text(),
  signedDate: date(),
  printedDate: date(),
  publicity: text(),
  regionId: integer()
    .notNull()
    .references(() => region.id),
  /** Years that the title gives, first and last; null where it gives none. */
  periodFrom: text(),
  periodTo: text(),
  /** Years for which the text sets goals, when the title gives none. */
  horizons: jsonb().$type<string[]>(),
  addressees: jsonb().$type<string[]>(),
  copiedTo: jsonb().$type<string[]>(),
  basis: jsonb().$type<string[]>(),
  note: text(),
  /** Code of the plan that replaced this one. */
  supersededBy: text(),
});
