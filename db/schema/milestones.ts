import { bigint, date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { REPORTED_STATES } from '#core/domain/milestone.ts';

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
  },
  (t) => [primaryKey({ columns: [t.subject, t.vintageId] })],
);
