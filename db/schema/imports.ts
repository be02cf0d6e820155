import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { submission } from './submissions.ts';

/** `reading`: the file is on its way in, or whoever read it was ended; nothing can be done with it. */
export const IMPORT_STATES = ['reading', 'previewed', 'committed'] as const;

/** A large file that somebody imports: looked at, perhaps committed. Its rows wait in a table of their own. */
export const bulkImport = pgTable(
  'bulk_import',
  {
    id: uuid().primaryKey(),
    /** Names the table with its rows; see `importRow`. */
    number: integer().notNull().generatedByDefaultAsIdentity(),
    fileName: text().notNull(),
    /** SHA-256. The file itself is not kept. */
    fileHash: text().notNull(),
    size: integer().notNull(),
    state: text({ enum: IMPORT_STATES }).notNull(),
    recorder: text().notNull(),
    personId: text(),
    /** The newest vintage when the file was previewed: what the preview was held against. */
    dataVersion: bigint({ mode: 'number' }).notNull(),
    /** What reading told: numbers of rows and figures, refusals, notes. Null while reading. */
    report: jsonb().$type<unknown>(),
    /** What committing would do, as `compareStaged` answers it. Null while reading, and when anything is refused. */
    outcome: jsonb().$type<unknown>(),
    importedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    committedAt: timestamp({ withTimezone: true, mode: 'string' }),
    submissionId: uuid().references(() => submission.id),
  },
  (t) => [index('bulk_import_recent').on(t.importedAt)],
);

/**
 * The form of the tables in which an import's figures wait for their commit, each import's in one of its own
 * (`import_row_7`) that goes with it. Unlogged: a crash empties them, and the file is handed in again. This one is
 * always empty.
 */
export const importRow = pgTable('import_row', {
  /** Of the file, from 1. */
  line: integer().notNull(),
  indicatorId: integer().notNull(),
  regionId: integer().notNull(),
  period: integer().notNull(),
  form: smallint().notNull(),
  status: smallint().notNull(),
  /** False when the file gave none and `status` is assumed. */
  statusGiven: boolean().notNull(),
  value: numeric({ mode: 'number' }),
  unit: text().notNull(),
  yoyPercent: numeric({ mode: 'number' }),
  note: text(),
});
