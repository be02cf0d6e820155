import { fileURLToPath } from 'node:url';
import type { Database } from './client.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

/** Brings the tables to this program's version. Harmless when they are; safe when several servers start together. */
export function migrate(database: Database): Promise<void> {
  return database.applyMigrations(MIGRATIONS_FOLDER);
}
