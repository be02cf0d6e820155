import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '#db/client.ts';
import { createEmbeddedClient, type EmbeddedClient } from '#db/embedded/client.ts';
import type { Engine } from '#db/embedded/engine.ts';
import { execute } from '#db/embedded/execute.ts';
import { overClient } from '#db/embedded/open.ts';

/** The embedded database as in production, but in this thread, in memory, and without its guards. */
export async function openImageFile(file: string): Promise<Database> {
  return inProcessDatabase(await PGlite.create({ loadDataDir: await openAsBlob(file) }));
}

export async function inProcessDatabase(pglite: PGlite): Promise<Database> {
  const client = await inProcessClient(pglite);
  return overClient(client, () => client.close());
}

export function inProcessClient(pglite: PGlite): Promise<EmbeddedClient> {
  const engine: Engine = {
    run: (statement) => execute(pglite, statement),
    close: () => pglite.close(),
    kill: () => pglite.close(),
    stopped: () => null,
  };
  return createEmbeddedClient({ startEngine: async () => engine, statementTimeoutMs: null });
}
