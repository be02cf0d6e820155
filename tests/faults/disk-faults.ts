import { join } from 'node:path';
import { makeCluster } from '../setup/postgres-cluster.ts';
import { databaseUrl, openOnServer } from '../setup/server-databases.ts';
import { type DiskImage, makeDiskImage } from './disk-image.ts';
import { type FullDiskTally, fillDisk } from './full-disk.ts';
import { type FaultSite, makeFaultSite } from './site.ts';

const MEGABYTES = 512;

/** Null where no disk image can be mounted. */
export async function fullDisk(
  folder: string,
  kind: 'embedded' | 'server',
  { seed, suddenly }: { seed: number; suddenly: boolean },
): Promise<FullDiskTally | null> {
  const disk = await makeDiskImage(folder, `full-${kind}-${suddenly}`, MEGABYTES);
  if (disk === null) return null;
  try {
    return await onDisk(disk, kind, (site) => fillDisk(site, disk.folder, { seed, suddenly }));
  } finally {
    await disk.remove();
  }
}

/** A site whose database lies on a disk of its own. */
export async function onDisk<T>(
  disk: DiskImage,
  kind: 'embedded' | 'server',
  work: (site: FaultSite) => Promise<T>,
): Promise<T> {
  if (kind === 'embedded') return work(await makeFaultSite({ folder: disk.folder, databaseUrl: null }));
  const cluster = await makeCluster([], disk.folder);
  try {
    await cluster.start();
    await (await openOnServer(cluster.url, 'site', null)).close();
    const url = databaseUrl(cluster.url, 'site');
    return await work(await makeFaultSite({ folder: join(disk.folder, '..'), databaseUrl: url }));
  } finally {
    await cluster.remove();
  }
}
