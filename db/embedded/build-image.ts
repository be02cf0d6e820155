import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { initialiseCluster } from './cluster.ts';
import { EMPTY_DATABASE_IMAGE } from './image.ts';

/** Makes the image of an empty database unless this PGlite version already has one. */
async function buildImage(image: string): Promise<void> {
  if (existsSync(image)) return;
  const folder = dirname(image);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith('empty-database')) await rm(join(folder, name), { recursive: true });
  }
  const half = `${image}.creating-${process.pid}`;
  await initialiseCluster(half);
  await letAnybodyRead(half);
  await rename(half, image);
  console.log(`${basename(image)}: empty database ready`);
}

/** Whoever builds is seldom who runs the site, and an empty database holds no secret. */
async function letAnybodyRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}

await buildImage(EMPTY_DATABASE_IMAGE);
