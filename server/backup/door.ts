import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Database } from '#db/database.ts';
import { lockFolder } from '#db/embedded/folder-lock.ts';

/** Beside the embedded database; who can read it could read the database as well. */
export const DOOR_FILE = 'postgres.door';
export const COPY_PREFIX = 'backup-copy-';

/** Where the server that holds the folder listens for commands of this machine, and the word they have to say. */
export interface DoorNote {
  port: number;
  secret: string;
}

/**
 * Lets a backup of an embedded site be made while it runs: only this process may open the folder, so it hands out a
 * copy of the files on request. Returns how to close.
 */
export async function openDoor(database: Database, dataDir: string): Promise<() => Promise<void>> {
  const { copyFiles } = database;
  if (copyFiles === null) return async () => undefined;
  await removeOldCopies(dataDir);
  const secret = randomBytes(32).toString('hex');
  const expected = Buffer.from(`Bearer ${secret}`);
  const server = createServer((request, response) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401).end();
      return;
    }
    const folder = join(dataDir, `${COPY_PREFIX}${randomBytes(6).toString('hex')}`);
    copyFiles(join(folder, 'postgres')).then(
      () => response.end(JSON.stringify({ folder })),
      async (error: Error) => {
        await rm(folder, { recursive: true, force: true });
        response.writeHead(500).end(JSON.stringify({ reason: error.message }));
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const note: DoorNote = { port: (server.address() as AddressInfo).port, secret };
  const file = join(dataDir, DOOR_FILE);
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify(note), { mode: 0o600, flag: 'wx' });
  return async () => {
    await rm(file, { force: true });
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    await closed;
  };
}

/** Copies of backups that were cut off; one that somebody still reads is locked, and stays. */
async function removeOldCopies(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!name.startsWith(COPY_PREFIX)) continue;
    const folder = join(dataDir, name);
    const lock = await lockFolder(join(folder, 'postgres')).catch(() => null);
    if (lock === null) continue;
    await lock.release();
    await rm(folder, { recursive: true, force: true });
  }
}
