import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { CopyTarget, CsvLines } from './copy.ts';
import type * as schema from './schema/index.ts';
import type { StatementWatch } from './statement-watch.ts';

/** A connection or an open transaction, whichever database is behind it. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

/** An open transaction: what `db.transaction` hands to its work. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** Whole tables inside one transaction, in the text format of COPY, which both databases write alike. */
export interface BulkAccess {
  tx: Db;
  /** All rows of a table; each piece ends with a whole row. */
  copyOut(target: CopyTarget): AsyncIterable<Uint8Array>;
  /** Adds rows to a table; each piece must end with a whole row. */
  copyIn(target: CopyTarget, pieces: AsyncIterable<Uint8Array>): Promise<void>;
}

/** Over which changes are heard of that others make. */
export interface Line {
  /** Whether it is there now, as far as is known. */
  stands: () => boolean;
  stop: () => Promise<void>;
}

export interface Database {
  db: Db;
  /** A copy that follows, as far behind as it may be, and only for reading; null = there is none. */
  replica: Db | null;
  statements: StatementWatch;
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
  /**
   * Reads everything as it stands at one moment, without a time limit. A server goes on writing meanwhile; on the
   * embedded database everybody else waits.
   */
  readAtOneMoment<T>(work: (bulk: BulkAccess) => Promise<T>): Promise<T>;
  /** Writes in bulk, everything or nothing, without a time limit; nobody else sees any of it before the end. */
  writeAtOnce<T>(work: (bulk: BulkAccess) => Promise<T>): Promise<T>;
  /**
   * Copies the embedded database's files, to be opened later as after a power cut; others wait as long as copying
   * takes. Null on a server.
   */
  copyFiles: ((folder: string) => Promise<void>) | null;
  /**
   * Calls `heard` soon after a change was committed to the record, by whichever server, and whenever something may have
   * been missed. It shortens waiting and is not to be relied on. The embedded database, which no other process can
   * change, says nothing.
   */
  listen(heard: () => void): Line;
  /**
   * Whether the disk has so little room left that nothing should be written any more, before PostgreSQL itself comes to
   * a stop over it. A server's own disk is not ours to look at: it says so when it is full.
   */
  isAlmostFull(): Promise<boolean>;
  /** Answers what was asked before, then lets go of the connection or the folder. */
  close(): Promise<void>;
}
