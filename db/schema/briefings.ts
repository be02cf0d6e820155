import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { ISSUE_STATES } from '#core/domain/briefing/life/issue-moves.ts';
import { PAPER_FORMATS, PAPER_STATES } from '#core/domain/briefing/life/paper.ts';
import { RUN_STATES, SCHEDULE_CADENCES, SCHEDULE_TRIGGERS } from '#core/domain/briefing/life/schedule.ts';
import { moment, periodColumn } from './columns.ts';
import { person } from './people.ts';
import { region } from './regions.ts';
import { storedFile } from './submissions.ts';

/** A briefing from its first draft to its issue. What is issued is never changed: a trigger refuses it. */
export const briefingIssue = pgTable(
  'briefing_issue',
  {
    id: uuid().primaryKey(),
    /** Stands in the address of the QR code. */
    code: text().notNull().unique(),
    /** Codes of the plans that it tells of, in order. */
    plans: jsonb().$type<string[]>().notNull(),
    /** Of whose progress it tells; who may write and issue it is judged by it. */
    regionId: integer()
      .notNull()
      .references(() => region.id),
    period: periodColumn().notNull(),
    language: text({ enum: ['zh', 'en'] }).notNull(),
    /** 总第21期 */
    number: text().notNull(),
    title: text().notNull(),
    state: text({ enum: ISSUE_STATES }).notNull(),
    /** 0 is the first issue, a higher one a 更正 of the one before. */
    correction: smallint().notNull(),
    /** The issued briefing that it corrects, and why; null with a first issue. */
    correctionOf: uuid(),
    reason: text(),
    /** The composed briefing without what a person wrote, as JSON: text, so that its bytes stay what they are. */
    composed: text().notNull(),
    /** What it says with that, as JSON: fixed when it is checked. Null for a draft. */
    content: text(),
    /** SHA-256 of `content`. */
    contentHash: text(),
    /** All its words, to be searched. */
    words: text().notNull(),
    /** What was known: the newest vintage, and the moment. */
    vintageId: bigint({ mode: 'number' }).notNull(),
    asOf: moment().notNull(),
    /** Rises with every change: who changes it says which one was seen. */
    version: integer().notNull(),
    madeBy: text().notNull(),
    /** Whose account; null for one that was made by itself. */
    makerId: text(),
    madeAt: moment().notNull(),
    changedAt: moment().notNull(),
    checkedBy: text(),
    checkedAt: moment(),
    issuedBy: text(),
    issuedAt: moment(),
    /** Address of the site under which it was issued, for the QR code; null where none is known. */
    siteUrl: text(),
    /** What was written when it was returned to its writers; null once it goes on. */
    returnNote: text(),
    demo: boolean().notNull(),
  },
  (t) => [
    uniqueIndex('briefing_issue_once')
      .on(sql`(${t.plans}::text)`, t.regionId, t.period, t.language, t.correction, t.demo)
      .where(sql`${t.state} <> 'discarded'`),
    index('briefing_issue_recent').on(t.period, t.changedAt),
  ],
);

/** What a person wrote in place of, or beside, a section's own words. Only the newest of a section counts. */
export const briefingPassage = pgTable(
  'briefing_passage',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    issueId: uuid()
      .notNull()
      .references(() => briefingIssue.id, { onDelete: 'cascade' }),
    section: text().notNull(),
    /** Paragraphs, one a line; null = the section's own words again. */
    text: text(),
    /** The generated words that it replaced, as they were then; empty where the section had none. */
    replaced: text().notNull(),
    author: text().notNull(),
    personId: text(),
    at: moment().notNull(),
  },
  (t) => [index('briefing_passage_of').on(t.issueId, t.section)],
);

/** A file of an issued briefing: made once, kept under its hash. */
export const briefingFile = pgTable(
  'briefing_file',
  {
    issueId: uuid()
      .notNull()
      .references(() => briefingIssue.id, { onDelete: 'cascade' }),
    format: text({ enum: PAPER_FORMATS }).notNull(),
    state: text({ enum: PAPER_STATES }).notNull(),
    hash: text().references(() => storedFile.hash),
    size: integer(),
    /** Why it could not be made the last time. */
    fault: text(),
    attempts: smallint().notNull(),
    changedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issueId, t.format] })],
);

/** How a site's briefings look: names, logo, colours, fonts, sections. */
export const briefingTemplate = pgTable('briefing_template', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  /** The one that is used; at most one. */
  standard: boolean().notNull(),
  settings: jsonb().$type<unknown>().notNull(),
  logoHash: text().references(() => storedFile.hash),
  version: integer().notNull(),
  author: text().notNull(),
  changedAt: moment().notNull(),
});

/** A briefing that is drafted by itself. */
export const briefingSchedule = pgTable('briefing_schedule', {
  id: uuid().primaryKey(),
  plans: jsonb().$type<string[]>().notNull(),
  regionId: integer()
    .notNull()
    .references(() => region.id),
  language: text({ enum: ['zh', 'en'] }).notNull(),
  cadence: text({ enum: SCHEDULE_CADENCES }).notNull(),
  trigger: text({ enum: SCHEDULE_TRIGGERS }).notNull(),
  /** The how manieth working day of the month after the period; null with another trigger. */
  workday: smallint(),
  firstPeriod: periodColumn().notNull(),
  active: boolean().notNull(),
  version: integer().notNull(),
  author: text().notNull(),
  changedAt: moment().notNull(),
  demo: boolean().notNull(),
});

/** One period of a schedule: made once, by whichever server takes it. */
export const briefingRun = pgTable(
  'briefing_run',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    scheduleId: uuid()
      .notNull()
      .references(() => briefingSchedule.id, { onDelete: 'cascade' }),
    period: periodColumn().notNull(),
    state: text({ enum: RUN_STATES }).notNull(),
    attempts: smallint().notNull(),
    /** Not taken before. */
    dueAt: moment().notNull(),
    /** Who takes it has it until then; after that it was lost with its server and is taken again. */
    leaseUntil: moment(),
    startedAt: moment(),
    endedAt: moment(),
    fault: text(),
    issueId: uuid().references(() => briefingIssue.id, { onDelete: 'set null' }),
  },
  (t) => [unique('briefing_run_once').on(t.scheduleId, t.period)],
);

/** Tells one person that a briefing was drafted, issued, or could not be made. */
export const briefingNotice = pgTable(
  'briefing_notice',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    kind: text({ enum: ['drafted', 'issued', 'failed'] }).notNull(),
    issueId: uuid().references(() => briefingIssue.id, { onDelete: 'cascade' }),
    runId: integer().references(() => briefingRun.id, { onDelete: 'cascade' }),
    personId: text()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    channel: text({ enum: ['app', 'mail'] }).notNull(),
    createdAt: moment().notNull(),
    sentAt: moment(),
    attempts: smallint().notNull(),
    fault: text(),
    readAt: moment(),
  },
  (t) => [
    uniqueIndex('briefing_notice_once').on(
      t.kind,
      sql`coalesce(${t.issueId}::text, '')`,
      sql`coalesce(${t.runId}, 0)`,
      t.personId,
      t.channel,
    ),
    index('briefing_notice_person').on(t.personId),
  ],
);
