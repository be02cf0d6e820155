import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { CADENCES } from '#core/domain/collection/cadence.ts';
import { moment, periodColumn } from './columns.ts';
import { person } from './people.ts';
import { plan } from './plans.ts';
import { region } from './regions.ts';

/** A region has to report the figures of a plan, each month, quarter or year. */
export const reportingDuty = pgTable(
  'reporting_duty',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    planId: integer()
      .notNull()
      .references(() => plan.id),
    regionId: integer()
      .notNull()
      .references(() => region.id),
    cadence: text({ enum: CADENCES }).notNull(),
    /** On time until so many days after the period's end, moved to the next working day. */
    onTimeDays: smallint().notNull(),
    /** Nothing is taken later than so many days after the period's end, moved to the next working day. */
    lockDays: smallint().notNull(),
    firstPeriod: periodColumn().notNull(),
    /** Null = goes on. */
    lastPeriod: periodColumn(),
    /** Comes with the demonstration and goes with it. */
    demo: boolean().notNull().default(false),
  },
  (t) => [unique('reporting_duty_once').on(t.planId, t.regionId, t.cadence)],
);

/** A lock date that somebody put off for one region and period. */
export const dutyExtension = pgTable(
  'duty_extension',
  {
    dutyId: integer()
      .notNull()
      .references(() => reportingDuty.id),
    period: periodColumn().notNull(),
    until: date().notNull(),
    reason: text().notNull(),
    grantedBy: text().notNull(),
    grantedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.dutyId, t.period] })],
);

/** The published holidays of a year: days off and weekend days that are worked. */
export const holidayYear = pgTable('holiday_year', {
  year: smallint().primaryKey(),
  daysOff: jsonb().$type<string[]>().notNull(),
  workdays: jsonb().$type<string[]>().notNull(),
  source: text().notNull(),
  recordedAt: moment().notNull(),
});

export const REMINDER_CHANNELS = ['app', 'mail'] as const;

/** A reminder to one person about one duty and period. Each is sent once, by whichever server comes first. */
export const reminder = pgTable(
  'reminder',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    dutyId: integer()
      .notNull()
      .references(() => reportingDuty.id, { onDelete: 'cascade' }),
    period: periodColumn().notNull(),
    /** Such as `opened`, `before-3`, `late-7`. */
    stage: text().notNull(),
    personId: text()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    channel: text({ enum: REMINDER_CHANNELS }).notNull(),
    /** True for those who review the region: the reminder has climbed. */
    escalated: boolean().notNull(),
    createdAt: moment().notNull(),
    /** When the mail went out; null for one in the app and for one that failed. */
    sentAt: moment(),
    attempts: smallint().notNull(),
    fault: text(),
    readAt: moment(),
  },
  (t) => [
    unique('reminder_once').on(t.dutyId, t.period, t.stage, t.personId, t.channel),
    index('reminder_of_person').on(t.personId),
  ],
);
