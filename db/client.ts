import { resolve } from 'node:path';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded/open.ts';
import { openServer, SITE } from './server.ts';

export type { Database, Db, Tx } from './database.ts';

export interface OpenOptions {
  /** `postgres://…`, or null for the database embedded in this process. */
  databaseUrl: string | null;
  /** Where LISTEN reaches that server past a connection pooler; null or absent = by `databaseUrl`. */
  listenUrl?: string | null;
  /** A streaming replica of that server, connected when it is first asked; null or absent = there is none. */
  replicaUrl?: string | null;
  /** The folder of the embedded database; made when missing. */
  dataDir: string;
  /** One statement may take this long before it is interrupted with SQLSTATE 57014. */
  statementTimeoutMs?: number;
  /** What a server's list of connections calls this one; the site itself when not said. */
  applicationName?: string;
}

const DEFAULT_STATEMENT_TIMEOUT_MS = 30_000;

/** Opens the database that the options name. Throws with a sentence for the operator when it cannot. */
export function openDatabase(options: OpenOptions): Promise<Database> {
  const {
    databaseUrl,
    listenUrl = null,
    replicaUrl = null,
    dataDir,
    statementTimeoutMs = DEFAULT_STATEMENT_TIMEOUT_MS,
    applicationName = SITE,
  } = options;
  return databaseUrl === null
    ? openEmbedded({ dataDir: resolve(dataDir), statementTimeoutMs })
    : openServer({ databaseUrl, listenUrl, replicaUrl, statementTimeoutMs, applicationName });
}
