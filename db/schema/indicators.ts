import { integer, numeric, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { DIRECTIONS, MEASURE_KINDS, PLACE_ROLLUPS } from '#core/domain/indicator.ts';

/** What is counted, by which definition and in which scope. Two scopes are two indicators. */
export const indicator = pgTable('indicator', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique(),
  name: text().notNull(),
  nameEn: text().notNull(),
  unit: text().notNull(),
  measureKind: text({ enum: MEASURE_KINDS }).notNull(),
  placeRollup: text({ enum: PLACE_ROLLUPS }).notNull(),
  direction: text({ enum: DIRECTIONS }).notNull(),
  decimals: smallint().notNull(),
  definition: text().notNull(),
  definitionEn: text().notNull(),
  scope: text(),
  numerator: text(),
  denominator: text(),
  scale: numeric({ mode: 'number' }),
});
