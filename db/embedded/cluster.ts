import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { makeFolderDurably, syncPath, syncTree } from './folder-sync.ts';
import { POSTGRES_MAJOR, refuseOtherMajor } from './version.ts';

/**
 * Leaves a database cluster of this PostgreSQL version in the folder: finds the one that is there,
 * or makes an empty one from the image, or without an image by initdb. A new cluster is made beside
 * the folder, brought to the disk and only then renamed, so that a kill or a power cut at any moment
 * leaves a whole database or none. Must be called by the holder of the folder's lock.
 * Throws when the folder holds another major version or something that is not a cluster.
 */
export async function prepareCluster(folder: string, imageFolder: string): Promise<void> {
  const half = `${folder}.creating`;
  await rm(half, { recursive: true, force: true });
  const major = await readMajor(folder);
  if (major === POSTGRES_MAJOR) return;
  if (major !== null) refuseOtherMajor(folder, major);
  await refuseForeignContent(folder);

  await makeFolderDurably(dirname(folder));
  if (await isFolder(imageFolder)) await cp(imageFolder, half, { recursive: true });
  else await initialiseCluster(half);
  // The figures in it are nobody else's on this machine.
  await chmod(half, 0o700);
  await syncTree(half);
  await rename(half, folder);
  await syncPath(dirname(folder));
}

/** Makes an empty cluster in a folder that does not exist yet. Takes seconds, and promises no fsync. */
export async function initialiseCluster(folder: string): Promise<void> {
  const pglite = await PGlite.create(folder);
  await pglite.close();
}

async function readMajor(folder: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function refuseForeignContent(folder: string): Promise<void> {
  if (!(await isFolder(folder))) return;
  // An empty folder gives way to the rename below; anything else is not ours to replace.
  if ((await readdir(folder)).length === 0) return;
  throw new Error(
    `数据目录 ${folder} 里有文件，但不是数据库（没有 PG_VERSION）。请移走其中的内容，或换一个数据目录。`,
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
