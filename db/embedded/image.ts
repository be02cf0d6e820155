import { fileURLToPath } from 'node:url';
import { PGLITE_VERSION } from './version.ts';

/**
 * Where the build keeps the files of an empty database, so that a first start need not run initdb. A
 * plain folder, since copying one needs no code of its own.
 */
export const EMPTY_DATABASE_IMAGE = fileURLToPath(
  new URL(`../../build/empty-database-${PGLITE_VERSION}`, import.meta.url),
);
