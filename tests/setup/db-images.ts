import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { type Database, openDatabase } from '#db/client.ts';
import { prepareCluster } from '#db/embedded/cluster.ts';
import { EMPTY_DATABASE_IMAGE } from '#db/embedded/image.ts';
import { migrate } from '#db/migrate.ts';
import { fillSite } from '#server/site.ts';
import { inProcessDatabase } from './in-process-database.ts';
import { dropDatabase, openOnServer } from './server-databases.ts';
import { TEST_NOW } from './test-now.ts';

type Fill = (database: Database) => Promise<void>;

/** What each image holds. The name is what `inject` gives a test: a file, or a template database's name. */
const IMAGES = { migratedDatabase: migrate } satisfies Record<string, Fill>;

/** Sites with the plans, one of them with the demonstration: a data folder each, or a template database's name. */
const SITES = {
  siteOfPlans: (database) => fillSite(database, { demo: false }, TEST_NOW),
  siteWithDemo: (database) => fillSite(database, { demo: true }, TEST_NOW),
} satisfies Record<string, Fill>;

export type ImageName = keyof typeof IMAGES;

declare module 'vitest' {
  export interface ProvidedContext extends Record<ImageName | keyof typeof SITES, string> {}
}

/** Fills each database once per run; a test file then starts from a copy in a third of a second. */
export default async function buildDbImages(project: TestProject) {
  const serverUrl = process.env.TEST_DATABASE_URL;
  const folder = await mkdtemp(join(tmpdir(), 'test-db-images-'));
  const undo = [() => rm(folder, { recursive: true })];
  const template = async (name: string, fill: Fill): Promise<string> => {
    const database = `test_image_${name.toLowerCase()}_${process.pid}`;
    undo.push(() => dropDatabase(serverUrl!, database));
    await fillOnServer(serverUrl!, database, fill);
    return database;
  };
  for (const [name, fill] of Object.entries(IMAGES) as [ImageName, Fill][]) {
    project.provide(name, await (serverUrl ? template(name, fill) : fillFile(folder, name, fill)));
  }
  for (const [name, fill] of Object.entries(SITES) as [keyof typeof SITES, Fill][]) {
    project.provide(name, await (serverUrl ? template(name, fill) : fillFolder(folder, name, fill)));
  }
  return async () => {
    for (const step of undo) await step();
  };
}

async function fillFile(folder: string, name: string, fill: Fill): Promise<string> {
  const cluster = join(folder, name);
  await prepareCluster(cluster, EMPTY_DATABASE_IMAGE);
  const pglite = await PGlite.create(cluster);
  const database = await inProcessDatabase(pglite);
  await fill(database);
  await database.maintain();
  const file = join(folder, `${name}.tar`);
  await writeFile(file, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await database.close();
  await rm(cluster, { recursive: true });
  return file;
}

async function fillFolder(folder: string, name: string, fill: Fill): Promise<string> {
  const dataDir = join(folder, name);
  const database = await openDatabase({ databaseUrl: null, dataDir });
  await fill(database);
  await database.close();
  return dataDir;
}

async function fillOnServer(url: string, template: string, fill: Fill): Promise<void> {
  const database = await openOnServer(url, template, null);
  await fill(database);
  await database.close();
}
