import { boolean, date, integer, jsonb, numeric, pgTable, smallint, text, unique } from 'drizzle-orm/pg-core';
import { COMPARATORS, type Course, DENOMINATORS, STRAIGHT, STRENGTHS } from '#core/domain/target.ts';
import { indicator } from './indicators.ts';
import { plan } from './plans.ts';
import { region } from './regions.ts';

/** A quantified promise of a plan. What the document does not say is null. */
export const target = pgTable('target', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique(),
  planId: integer()
    .notNull()
    .references(() => plan.id),
  indicatorId: integer()
    .notNull()
    .references(() => indicator.id),
  regionId: integer()
    .notNull()
    .references(() => region.id),
  /** headline, task, event or composite: where in the document it stands. */
  kind: text().notNull(),
  comparator: text({ enum: COMPARATORS }).notNull(),
  /** The document's own word, such as 突破; says so when there is none. */
  comparatorWord: text().notNull(),
  /** The figure to reach, in `unit`; for `between` the lower bound. */
  value: numeric({ mode: 'number' }).notNull(),
  low: numeric({ mode: 'number' }),
  high: numeric({ mode: 'number' }),
  unit: text().notNull(),
  strength: text({ enum: STRENGTHS }).notNull(),
  /** Half width of `about`, as a share of the value; null = the default of 5 %. */
  tolerance: numeric({ mode: 'number' }),
  deadline: date(),
  deadlineText: text(),
  startDate: date(),
  baselineValue: numeric({ mode: 'number' }),
  baselineDate: date(),
  baselineText: text(),
  /** For shares: which denominator a person has chosen; null = nobody has. */
  denominator: text({ enum: DENOMINATORS }),
  /** How the plan line gets from the baseline to the target. */
  course: jsonb().$type<Course>().notNull().default(STRAIGHT),
  /** A second condition inside the promise, such as output value above 20 亿元. */
  qualifier: jsonb().$type<{
    field: string;
    comparator: string;
    value: number;
    unit: string;
    word: string;
  }>(),
  derivedFrom: jsonb().$type<string[]>().notNull().default([]),
  definition: text(),
  scope: text(),
  locator: text().notNull(),
  /** Line of the document's text; null for a promise that was entered without its document. */
  line: integer(),
  anchor: text().notNull(),
  alsoIn: jsonb().$type<{ locator: string; line: number }[]>().notNull().default([]),
  position: smallint().notNull(),
});

/** The part of a target that a lower region has been given. The parts need not add up to the whole. */
export const targetAllocation = pgTable(
  'target_allocation',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    targetId: integer()
      .notNull()
      .references(() => target.id),
    regionId: integer()
      .notNull()
      .references(() => region.id),
    value: numeric({ mode: 'number' }).notNull(),
    demo: boolean().notNull(),
  },
  (t) => [unique('target_allocation_of_region').on(t.targetId, t.regionId)],
);
