import type { SequenceState } from '#db/whole/catalogue.ts';
import type { AppliedMigration } from '#db/whole/migrations.ts';
import type { TableSum } from '#db/whole/table-sum.ts';

/** What this program writes and reads. Raised when an older program could not read it. */
export const FORMAT = 1;

export const MANIFEST = 'manifest.json';
/** SHA-256 of the manifest; the last thing in a file, so that one cut short lacks it. */
export const SEAL = 'manifest.sha256';

export interface PartRecord {
  name: string;
  /** Of the part as it stands in the file. */
  bytes: number;
  sha256: string;
}

export interface TableRecord extends TableSum {
  table: string;
  columns: readonly string[];
  /** In the order in which they are loaded: gzip of PostgreSQL's COPY text, each of whole rows. */
  parts: PartRecord[];
}

/** What a backup says about itself. */
export interface Manifest {
  format: number;
  /** Version of the program that wrote it. */
  program: string;
  /** Name of the newest migration: `0006_briefings`. */
  migration: string;
  migrations: AppliedMigration[];
  database: { kind: 'embedded' | 'server'; version: string };
  /** The moment of which it is, in UTC. */
  takenAt: string;
  /** Where the audit record ended. */
  audit: { entries: number; hash: string };
  tables: TableRecord[];
  sequences: SequenceState[];
}

/** All rows of all tables. */
export function rowsIn({ tables }: Pick<Manifest, 'tables'>): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}
