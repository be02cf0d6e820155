import {
  boolean,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { plan } from './plans.ts';
import { region } from './regions.ts';

const id = () => integer().primaryKey().generatedByDefaultAsIdentity();
const code = () => text().notNull().unique();
const planId = () =>
  integer()
    .notNull()
    .references(() => plan.id);
const place = { locator: text().notNull(), line: integer().notNull() };

/** A promise without a number. */
export const goal = pgTable('goal', {
  id: id(),
  code: code(),
  planId: planId(),
  label: text().notNull(),
  type: text({
    enum: ['qualitative', 'batch', 'annual_batch', 'coverage', 'milestone', 'delegated_quant'],
  }).notNull(),
  deadline: date(),
  suggestedEvidence: text(),
  taskCode: text(),
  ...place,
});

/** A task, safeguard, requirement, or area of a plan. */
export const task = pgTable('task', {
  id: id(),
  code: code(),
  planId: planId(),
  number: text().notNull(),
  title: text().notNull(),
  section: text().notNull(),
  kind: text({ enum: ['task', 'safeguard', 'requirement', 'area'] }).notNull(),
  /** Whether the document names the units in the task's own text, elsewhere, or not at all. */
  unitSource: text({ enum: ['inline', 'inferred', 'none'] }).notNull(),
  note: text(),
  position: smallint().notNull(),
  ...place,
});

/** A government office or company that a plan makes responsible, under its full name. */
export const organisation = pgTable('organisation', { id: id(), name: text().notNull().unique() });

/** Other ways in which documents write an organisation's name. */
export const organisationAlias = pgTable('organisation_alias', {
  alias: text().primaryKey(),
  organisationId: integer()
    .notNull()
    .references(() => organisation.id),
});

/** Who is responsible for a task; the first one listed leads by convention only. */
export const taskUnit = pgTable(
  'task_unit',
  {
    taskId: integer()
      .notNull()
      .references(() => task.id),
    position: smallint().notNull(),
    organisationId: integer()
      .notNull()
      .references(() => organisation.id),
    /** As the document writes it. */
    writtenAs: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.position] })],
);

/** What a plan asks one place to concentrate on. */
export const cityFocus = pgTable('city_focus', {
  id: id(),
  code: code(),
  planId: planId(),
  regionId: integer().references(() => region.id),
  /** As the document writes it. */
  regionName: text().notNull(),
  role: text(),
  focus: jsonb().$type<string[]>().notNull(),
  note: text(),
  ...place,
});

/** Public money that a plan offers. `amount` is null where the document names none. */
export const subsidy = pgTable('subsidy', {
  id: id(),
  code: code(),
  planId: planId(),
  item: text().notNull(),
  amount: numeric({ mode: 'number' }),
  unit: text(),
  per: text(),
  /** True for 最高, false for a fixed sum, null without an amount. */
  isCeiling: boolean(),
  condition: text(),
  window: text(),
  anchor: text(),
  ...place,
});

export const box = pgTable('box', {
  id: id(),
  code: code(),
  planId: planId(),
  title: text().notNull(),
  taskCode: text(),
  ...place,
});

export const boxItem = pgTable('box_item', {
  id: id(),
  code: code(),
  boxId: integer()
    .notNull()
    .references(() => box.id),
  name: text().notNull(),
  line: integer().notNull(),
});

/** Something with a date, or meant to have one. */
export const event = pgTable('event', {
  id: id(),
  code: code(),
  planId: planId(),
  name: text().notNull(),
  date: date(),
  place: text(),
  host: text(),
  ...place,
});

/** What others reported of an event. Never judged by itself. */
export const eventOutcome = pgTable('event_outcome', {
  id: id(),
  eventId: integer()
    .notNull()
    .references(() => event.id),
  fact: text().notNull(),
  sources: jsonb().$type<string[]>().notNull(),
  confidence: text().notNull(),
  note: text(),
});

/** A number in the text that counts its own parts (六项活动, 五个一批): no target. */
export const structuralCount = pgTable('structural_count', {
  id: id(),
  code: code(),
  planId: planId(),
  label: text().notNull(),
  value: integer().notNull(),
  unit: text().notNull(),
  items: jsonb().$type<string[]>(),
  deadline: date(),
  anchor: text(),
  ...place,
});

/** A sentence in which a plan itself asks for monitoring. */
export const policyHook = pgTable('policy_hook', {
  id: id(),
  code: code(),
  planId: planId(),
  text: text().notNull(),
  ...place,
});

/** What a document leaves open. Shown with whatever it concerns, never resolved by code. */
export const ambiguity = pgTable('ambiguity', {
  id: id(),
  code: code(),
  title: text().notNull(),
  detail: text().notNull(),
  position: smallint().notNull(),
});

/** Public code of a plan, target, goal, task, subsidy …, or `region:CODE`, that an ambiguity concerns. */
export const ambiguitySubject = pgTable(
  'ambiguity_subject',
  {
    ambiguityId: integer()
      .notNull()
      .references(() => ambiguity.id),
    subject: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.ambiguityId] })],
);
