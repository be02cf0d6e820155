import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { REPORTED_STATES } from '#core/domain/milestone.ts';
import { REPORT_STATES } from '#core/domain/review/report-moves.ts';
import { moment } from './columns.ts';
import { indicator } from './indicators.ts';
import { task } from './plan-contents.ts';
import { storedFile } from './submissions.ts';

/** What was reported of a goal, task or event, version by version. Appended to, never updated. */
export const milestoneReport = pgTable(
  'milestone_report',
  {
    /** Public code of the goal, task or event. */
    subject: text().notNull(),
    vintageId: bigint({ mode: 'number' }).notNull(),
    state: text({ enum: REPORTED_STATES }).notNull(),
    doneOn: date(),
    evidence: text(),
    evidenceUrl: text(),
    /** A day that a person chose where the document names none. */
    due: date(),
    note: text(),
    /** How far it is, 0 to 100, where that makes sense; null = not said. */
    percent: numeric({ mode: 'number' }),
    /** The responsible unit that reported it. */
    unit: text(),
    evidenceFile: text().references(() => storedFile.hash),
    /** What the file was called when it was handed in. */
    evidenceFileName: text(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.vintageId] })],
);

/** What a responsible unit hands in about a goal, task, box or event, from the first draft to publication. */
export const milestoneReturn = pgTable(
  'milestone_return',
  {
    id: uuid().primaryKey(),
    /** Public code of the goal, task, box item or event. */
    subject: text().notNull(),
    state: text({ enum: REPORT_STATES }).notNull(),
    /** Rises with every change: who changes it says which one was seen. */
    version: integer().notNull(),
    reported: text({ enum: REPORTED_STATES }).notNull(),
    doneOn: date(),
    percent: numeric({ mode: 'number' }),
    evidence: text(),
    evidenceUrl: text(),
    evidenceFile: text().references(() => storedFile.hash),
    evidenceFileName: text(),
    due: date(),
    note: text(),
    unit: text(),
    recorder: text().notNull(),
    createdBy: text().notNull(),
    createdAt: moment().notNull(),
    changedAt: moment().notNull(),
    submittedBy: text(),
    submittedAt: moment(),
    decidedBy: text(),
    decidedAt: moment(),
    /** What the reviewer wrote when returning or approving. */
    decision: text(),
    vintageId: bigint({ mode: 'number' }),
    demo: boolean().notNull(),
  },
  (t) => [
    uniqueIndex('milestone_return_open')
      .on(t.subject)
      .where(sql`${t.state} not in ('published', 'discarded')`),
    index('milestone_return_of').on(t.subject),
  ],
);

/** A task and an indicator by which it should show: tied by a person, since no document says it. */
export const taskIndicator = pgTable(
  'task_indicator',
  {
    taskId: integer()
      .notNull()
      .references(() => task.id),
    indicatorId: integer()
      .notNull()
      .references(() => indicator.id),
    reason: text(),
    tiedBy: text().notNull(),
    tiedAt: moment().notNull(),
    /** Comes with the demonstration and goes with it. */
    demo: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.indicatorId] })],
);
