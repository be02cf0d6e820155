import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { luckOf } from '../setup/luck.ts';
import { type Cluster, clusterIn, makeCluster } from '../setup/postgres-cluster.ts';
import { databaseUrl, openOnServer } from '../setup/server-databases.ts';
import { clientOf, NoAnswer } from './client.ts';
import { type DiskImage, makeDiskImage } from './disk-image.ts';
import { inspect } from './inspect.ts';
import type { KillOptions } from './kill-rounds.ts';
import { acknowledged, copyOf, emptyLedger } from './ledger.ts';
import { makeFaultSite, siteAt } from './site.ts';
import { standStill } from './stand-still.ts';
import { briefing } from './works/briefing.ts';
import { importing } from './works/importing.ts';
import { approving, correctingFigures } from './works/reporting.ts';

const MEGABYTES = 1024;
const TURNS = [approving, importing, correctingFigures, approving, importing, correctingFigures, briefing];

export interface PowerTally {
  cuts: number;
  /** How much was acknowledged before the last cut. */
  acknowledged: number;
  violations: string[];
}

/**
 * Cuts the power again and again while a site works: copies the block device under its database as it is in that
 * instant, mounts the copy, opens the database and looks whether everything is there that had been acknowledged before.
 *
 * @returns null where no disk image can be mounted
 */
export async function powerCuts(
  folder: string,
  kind: 'embedded' | 'server',
  { rounds, seed, told, stopped = () => false }: KillOptions,
): Promise<PowerTally | null> {
  const disk = await makeDiskImage(folder, `power-${kind}`, MEGABYTES);
  if (disk === null) return null;
  const cluster = kind === 'server' ? await makeCluster([], disk.folder) : null;
  let over = false;
  try {
    // The test's own initdb syncs nothing; what the site itself writes later is left to the site.
    if (cluster) await disk.sync();
    await cluster?.start();
    if (cluster) await (await openOnServer(cluster.url, 'site', null)).close();
    const home = cluster
      ? { folder, databaseUrl: databaseUrl(cluster.url, 'site') }
      : { folder: disk.folder, databaseUrl: null };
    const site = await makeFaultSite(home);
    const server = await site.start();
    const ledger = emptyLedger();
    const tally: PowerTally = { cuts: 0, acknowledged: 0, violations: [] };
    const client = clientOf(server.url, site.cast);
    const working = (async () => {
      for (let number = 0; !over; number += 1) {
        const work = TURNS[number % TURNS.length]!;
        await (await work({ client, ledger, luck: luckOf(seed + number), number }))();
      }
    })().catch((error: unknown) => {
      if (!over && !(error instanceof NoAnswer)) tally.violations.push(`the work: ${error}`);
    });
    for (let round = 0; round < rounds && !stopped(); round += 1) {
      await setTimeout(200 + luckOf(seed + round).even() * 4000);
      const before = copyOf(ledger);
      const goOn = standStill([...(cluster ? [cluster.pid()!] : []), server.pid]);
      const copy = await disk.copy(`cut-${kind}-${round}`).finally(goOn);
      try {
        const faults = await openCopy(copy, kind, cluster, (database) => inspect(database, before));
        tally.violations.push(...faults.map((fault) => `${seed + round} power: ${fault}`));
      } finally {
        await copy.remove();
      }
      tally.cuts += 1;
      tally.acknowledged = acknowledged(before);
      told?.(`cut ${tally.cuts}: ${tally.acknowledged} acknowledged, ${tally.violations.length} faults`);
    }
    over = true;
    await server.kill();
    await working;
    return tally;
  } finally {
    over = true;
    await cluster?.remove();
    await disk.remove();
  }
}

async function openCopy<T>(
  copy: DiskImage,
  kind: 'embedded' | 'server',
  original: Cluster | null,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  if (kind === 'embedded')
    return using(siteAt({ dataDir: join(copy.folder, 'site'), databaseUrl: null }).open(), work);
  const [base] = (await readdir(copy.folder)).filter((name) => original!.base.endsWith(name));
  // After a power cut there is no such process, while here the one that is copied goes on.
  await rm(join(copy.folder, base!, 'data/postmaster.pid'), { force: true });
  const cluster = await clusterIn(join(copy.folder, base!), []);
  try {
    await cluster.start();
    const site = siteAt({ dataDir: copy.folder, databaseUrl: databaseUrl(cluster.url, 'site') });
    return await using(site.open(), work);
  } finally {
    await cluster.stop();
  }
}

async function using<T>(opening: Promise<Database>, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await opening;
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
