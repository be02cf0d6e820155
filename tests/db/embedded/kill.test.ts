import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, watch } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { rows } from '#db/rows.ts';
import { useTemporaryFolder } from '../../setup/temporary-folder.ts';
import { readRemains } from './crash-check.ts';

const WRITER = fileURLToPath(new URL('./crash-writer.ts', import.meta.url));
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 4);
const folder = useTemporaryFolder();

function startWriter(dataDir: string): ChildProcess {
  return spawn(process.execPath, [WRITER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function killed(writer: ChildProcess): Promise<void> {
  const exit = once(writer, 'exit');
  writer.kill('SIGKILL');
  await exit;
}

/** Lets the writer acknowledge this many commits, kills it in the middle of the next; the last number it said. */
async function writeUntilKilled(dataDir: string, commits: number): Promise<number> {
  const writer = startWriter(dataDir);
  let acknowledged = 0;
  let left = commits;
  for await (const line of createInterface(writer.stdout!)) {
    acknowledged = Number(line);
    left -= 1;
    if (left === 0) writer.kill('SIGKILL');
  }
  if (left > 0) throw new Error(`the writer stopped by itself after ${acknowledged}`);
  return acknowledged;
}

it(`keeps every acknowledged commit, and nothing half, through ${ROUNDS} kills`, {
  timeout: ROUNDS * 30_000,
}, async () => {
  const dataDir = join(folder(), 'commits');
  for (let round = 1; round <= ROUNDS; round++) {
    const commits = 1 + Math.floor(Math.random() * 60);
    const acknowledged = await writeUntilKilled(dataDir, commits);

    const { db, close } = await openDatabase({ databaseUrl: null, dataDir });
    const remains = await readRemains(db);
    await close();

    const { last } = remains;
    expect(last, `round ${round}, killed after ${commits} commits`).toBeGreaterThanOrEqual(acknowledged);
    const ballast = last < 10 ? 0 : 20_000;
    expect(remains).toEqual({ last, wholePairs: last, wholePairsByIndex: last, strayHalves: 0, ballast });
  }
});

it.each([
  ['the files of the new database begin to appear', 'postgres.creating'],
  ['the new database takes its place', 'postgres'],
])('starts whole after a first start that was killed when %s', async (_, name) => {
  const dataDir = join(folder(), `first-${name}`);
  await mkdir(dataDir);
  const events = watch(dataDir);
  const writer = startWriter(dataDir);
  for await (const { filename } of events) if (filename === name) break;
  await killed(writer);

  const database = await openDatabase({ databaseUrl: null, dataDir });
  await migrate(database);
  expect(rows(await database.db.execute(sql`select count(*) from region`))).toEqual([{ count: 0 }]);
  expect(await readdir(dataDir)).toEqual(['postgres', 'postgres.holder', 'postgres.lock']);
  await database.close();
});
