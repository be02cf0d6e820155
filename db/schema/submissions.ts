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
import { WAYS_IN } from '#core/domain/way-in.ts';
import { periodColumn } from './columns.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** Who handed in a batch of figures, and how. One submission becomes one vintage. */
export const submission = pgTable('submission', {
  id: uuid().primaryKey(),
  kind: text({ enum: WAYS_IN }).notNull(),
  planId: integer(),
  regionId: integer(),
  period: periodColumn(),
  /** Name of the person or body that answers for the figures. */
  recorder: text().notNull(),
  /** Whose account it was done with; null for the seeds and for what was before there were accounts. */
  personId: text(),
  /** The reviewed report that it published; null for what came another way. */
  reportId: uuid(),
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

/** `reported`: its figures went into reports, to be reviewed; `committed`: straight into the record. */
export const UPLOAD_STATES = ['previewed', 'committed', 'reported'] as const;

/** A value that the unit doctor offered and a person took, in place of what the cell says. */
export interface UploadRepair {
  sheet: string | null;
  address: string;
  value: number;
}

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
    /** Whose account it was uploaded with. */
    personId: text(),
    /** Cells whose value a person chose to repair, by `sheet|address`, in the order of choosing. */
    repairs: jsonb().$type<UploadRepair[]>().notNull().default([]),
    /** The reports that its figures went into. */
    reports: jsonb().$type<string[]>().notNull().default([]),
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

/** Site-wide facts such as "demonstration figures were removed". */
export const setting = pgTable('setting', {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
});
