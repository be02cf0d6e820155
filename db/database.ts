import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { CopyTarget, CsvLines } from './copy.ts';
import type * as schema from './schema/index.ts';

/** A connection or an open transaction, whichever database is behind it. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open transaction: what `db.transaction` hands to its work. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export interface Database {
  db: Db;
  kind: 'embedded' | 'server';
  /** PostgreSQL's own version, `18.6` for instance. */
  version: string;
  /** After an import: refreshes what the planner knows; on the embedded database also a checkpoint. */
  maintain(): Promise<void>;
  /**
   * Loads CSV into a table by COPY, all lines or none, and returns how many lines there were. A line is
   * one row without its line end (or comes in a batch); an empty unquoted field is NULL. No time limit. A transaction of its own.
   */
  copyIn(target: CopyTarget, lines: CsvLines): Promise<number>;
  /** Hands `work` a database whose statements may take as long as they need (imports, rebuilds). */
  withoutTimeLimit<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Applies the migrations of a folder that are not applied yet, one process at a time. */
  applyMigrations(migrationsFolder: string): Promise<void>;
  /** Answers what was asked before, then lets go of the connection or the folder. */
  close(): Promise<void>;
}
