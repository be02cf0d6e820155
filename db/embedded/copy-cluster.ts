import { constants } from 'node:fs';
import { cp } from 'node:fs/promises';
import type { EmbeddedClient } from './client.ts';

/**
 * Copies the files of a running cluster. Nothing is written meanwhile, since a transaction holds the only connection;
 * what was committed is in them or in the log beside them, as after a power cut.
 */
export async function copyCluster(client: EmbeddedClient, folder: string, copy: string): Promise<void> {
  // With little log left to replay, the copy opens sooner.
  await client.withoutTimeLimit(() => client.query('checkpoint'));
  await client.transaction(() => cp(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE }));
}
