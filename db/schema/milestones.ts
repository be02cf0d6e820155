import { bigint, date, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** `withdrawn` 已取消: the authority gave the task up. */
export const MILESTONE_STATES = ['not_started', 'in_progress', 'done', 'withdrawn'] as const;

/** What was reported of a goal, task or event, version by version. Appended to, never updated. */
export const milestoneReport = pgTable(
  'milestone_report',
  {
    /** Public code of the goal, task or event. */
    subject: text().notNull(),
    vintageId: bigint({ mode: 'number' }).notNull(),
    state: text({ enum: MILESTONE_STATES }).notNull(),
    doneOn: date(),
    evidence: text(),
    evidenceUrl: text(),
    /** A day that a person chose where the document names none. */
    due: date(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.vintageId] })],
);
