import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { periodColumn } from './columns.ts';

export const SUBMISSION_KINDS = [
  'workbook',
  'csv',
  'api',
  'published',
  'demo',
  'demo_removal',
  'definition',
] as const;

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** Who handed in a batch of figures, and how. One submission becomes one vintage. */
export const submission = pgTable('submission', {
  id: uuid().primaryKey(),
  kind: text({ enum: SUBMISSION_KINDS }).notNull(),
  planId: integer(),
  regionId: integer(),
  period: periodColumn(),
  /** Name of the person or body that answers for the figures. */
  recorder: text().notNull(),
  fileHash: text(),
  note: text(),
  demo: boolean().notNull(),
  createdAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
});

/** The bytes of an uploaded file, once, under their SHA-256. */
export const storedFile = pgTable('stored_file', {
  hash: text().primaryKey(),
  name: text().notNull(),
  mediaType: text().notNull(),
  size: integer().notNull(),
  bytes: bytea().notNull(),
  storedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
});

export const UPLOAD_STATES = ['previewed', 'committed'] as const;

/** A file that somebody handed in: looked at, perhaps committed. */
export const upload = pgTable(
  'upload',
  {
    id: uuid().primaryKey(),
    fileHash: text()
      .notNull()
      .references(() => storedFile.hash),
    fileName: text().notNull(),
    state: text({ enum: UPLOAD_STATES }).notNull(),
    recorder: text().notNull(),
    /** The newest vintage when the file was previewed: what the preview was held against. */
    dataVersion: bigint({ mode: 'number' }).notNull(),
    /** Digest of what the preview said that committing would do. */
    outcome: text().notNull(),
    uploadedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    committedAt: timestamp({ withTimezone: true, mode: 'string' }),
    submissionId: uuid().references(() => submission.id),
  },
  (t) => [index('upload_recent').on(t.uploadedAt)],
);

/** Who changed what. Written in the same transaction as the change, or the change fails. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('audit_entry_at').on(t.at)],
);

/** Site-wide facts such as "demonstration figures were removed". */
export const setting = pgTable('setting', {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
});
