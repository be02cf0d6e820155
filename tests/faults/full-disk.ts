import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { luckOf } from '../setup/luck.ts';
import { type Answer, type Client, clientOf, NoAnswer } from './client.ts';
import { inspect } from './inspect.ts';
import { WORKS, type WorkName } from './kill-rounds.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import type { FaultSite } from './site.ts';
import { untilFilesAreMade } from './works/briefing.ts';

export interface FullDiskTally {
  /** How each kind of work was answered while the disk was full. */
  answers: Record<string, string>;
  violations: string[];
  /** From the moment at which room was made until a change was taken again. */
  recoveredMs: number;
}

const PATIENCE_MS = 120_000;
const WAIT_MS = 60_000;
const NAMES = Object.keys(WORKS) as WorkName[];

/**
 * Fills the disk of a running site to the last byte, asks for changes of every kind and for reading, makes room again
 * and waits until changes are taken; nobody restarts anything.
 *
 * @param disk where the site's database lies
 */
export async function fillDisk(
  site: FaultSite,
  disk: string,
  { seed, suddenly }: { seed: number; suddenly: boolean },
): Promise<FullDiskTally> {
  const tally: FullDiskTally = { answers: {}, violations: [], recoveredMs: 0 };
  const ledger = emptyLedger();
  const server = await site.start();
  const client = clientOf(server.url, site.cast);
  const filler = join(disk, 'filler');
  let number = 0;
  const prepare = async (name: WorkName) => {
    number += 1;
    return WORKS[name]({ client, ledger, luck: luckOf(seed + number), number });
  };
  try {
    // Every work once, so that what it needs is there and what it is about to do was prepared.
    await (await prepare('approval'))();
    const prepared = [];
    for (const name of NAMES) prepared.push([name, await prepare(name)] as const);
    const filled = fill(filler);
    // Either full before anything is asked, or filled up while it is being done.
    if (!suddenly) await filled;
    for (const [name, work] of prepared) {
      tally.answers[name] = await outcomeOf(client, work, (what) =>
        tally.violations.push(`${name}: ${what}`),
      );
    }
    await filled;
    const again = await client.ask<object>('administrator', 'POST', '/imports', 'x').catch(() => null);
    if (again) judge(again, (what) => tally.violations.push(`after all: ${what}`));
    await reads(client, (what) => tally.violations.push(what));

    await rm(filler);
    const freed = performance.now();
    while ((await outcomeOf(client, await tried(prepare), () => undefined)) !== 'done') {
      if (performance.now() - freed > PATIENCE_MS) {
        tally.violations.push('no change was taken after room was made');
        break;
      }
      await setTimeout(200);
    }
    tally.recoveredMs = performance.now() - freed;
    await makeFiles(client, ledger);
  } finally {
    await server.kill();
    await rm(filler, { force: true });
  }
  const database = await site.open();
  tally.violations.push(...(await inspect(database, ledger)));
  await database.close();
  return tally;
}

/** What was issued gets its files, now that there is room. */
async function makeFiles(client: Client, { issues }: Ledger): Promise<void> {
  for (const [id, { state }] of issues) {
    if (state !== 'issued') continue;
    await client.must('leader', 'POST', `/briefing-issues/${id}/files`);
    await untilFilesAreMade(client, id);
  }
}

/** A work whose preparation is part of it. */
async function tried(prepare: (name: WorkName) => Promise<() => Promise<void>>) {
  return async () => (await prepare('approval'))();
}

async function outcomeOf(
  client: Client,
  work: () => Promise<void>,
  said: (what: string) => void,
): Promise<string> {
  let last: Answer<object> | null = null;
  client.heard = (answer) => {
    last = answer;
  };
  try {
    const late = setTimeout(WAIT_MS, 'late' as const);
    if ((await Promise.race([work(), late])) !== 'late') return 'done';
    // Issued before the disk was full, and its files have to wait for room.
    const answer = last as Answer<object> | null;
    if (answer?.status === 200) return 'done, its files are still to come';
    throw new Error('there was no answer');
  } catch (error) {
    if (error instanceof NoAnswer) said(error.message);
    const answer = last as Answer<object> | null;
    if (!answer || answer.status < 300) {
      said((error as Error).message);
      return 'failed';
    }
    judge(answer, said);
    return `${answer.status} ${answer.body.detail} (${answer.retryAfter} s)`;
  } finally {
    client.heard = null;
  }
}

/** A refusal has to say in Chinese that the disk is full, or that the database is away, and when to come again. */
function judge({ status, body, retryAfter }: Answer<object>, said: (what: string) => void): void {
  if (status !== 503 || retryAfter === null || !/磁盘已满|数据库暂时连不上/.test(body.detail ?? ''))
    said(`was answered with ${status} ${body.detail} (${retryAfter})`);
}

const READ = ['/plans', '/progress?plan=SD', '/observations?indicator=robot_mfg_scale&region=370000'];

/** Reading goes on; where the database had to start anew, after that. */
async function reads(client: Client, said: (what: string) => void): Promise<void> {
  for (const path of READ) {
    const began = performance.now();
    let { status } = await client.ask<object>('leader', 'GET', path);
    while (status === 503 && performance.now() - began < PATIENCE_MS / 4) {
      await setTimeout(500);
      ({ status } = await client.ask<object>('leader', 'GET', path));
    }
    if (status !== 200) said(`while the disk was full, ${path} was answered with ${status}`);
  }
}

/** Takes all the room that there is, to the last byte. */
async function fill(path: string): Promise<void> {
  const handle = await open(path, 'w');
  try {
    for (let size = 4 * 1024 * 1024; size >= 512; ) {
      const written = await handle.write(Buffer.alloc(size, 1)).then(
        ({ bytesWritten }) => bytesWritten,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOSPC') throw error;
          return null;
        },
      );
      if (written !== size) size /= 2;
    }
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
