import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
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
  await rename(half, image);
  console.log(`${basename(image)}: empty database ready`);
}

await buildImage(EMPTY_DATABASE_IMAGE);
