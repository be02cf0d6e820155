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

/** What each image holds. The name is what `inject` gives a test: a file, or a template database's name. */
const IMAGES = {
  migratedDatabase: migrate,
} satisfies Record<string, (database: Database) => Promise<void>>;

export type ImageName = keyof typeof IMAGES;

declare module 'vitest' {
  export interface ProvidedContext extends Record<ImageName, string> {
    /** A site with the plans and the demonstration: a data folder, or a template database's name. */
    seededSite: string;
  }
}

/** Fills each database once per run; a test file then starts from a copy in a third of a second. */
export default async function buildDbImages(project: TestProject) {
  const serverUrl = process.env.TEST_DATABASE_URL;
  const folder = await mkdtemp(join(tmpdir(), 'test-db-images-'));
  const undo = [() => rm(folder, { recursive: true })];
  for (const [name, fill] of Object.entries(IMAGES) as [ImageName, (typeof IMAGES)[ImageName]][]) {
    if (serverUrl) {
      const template = `test_image_${name.toLowerCase()}_${process.pid}`;
      undo.push(() => dropDatabase(serverUrl, template));
      await fillOnServer(serverUrl, template, fill);
      project.provide(name, template);
    } else {
      project.provide(name, await fillFile(folder, name, fill));
    }
  }
  if (serverUrl) {
    const template = `test_image_seeded_${process.pid}`;
    undo.push(() => dropDatabase(serverUrl, template));
    await fillOnServer(serverUrl, template, seedSite);
    project.provide('seededSite', template);
  } else {
    const dataDir = join(folder, 'site');
    const database = await openDatabase({ databaseUrl: null, dataDir });
    await seedSite(database);
    await database.close();
    project.provide('seededSite', dataDir);
  }
  return async () => {
    for (const step of undo) await step();
  };
}

const seedSite = (database: Database) => fillSite(database, { demo: true }, TEST_NOW);

async function fillFile(folder: string, name: string, fill: (database: Database) => Promise<void>) {
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

async function fillOnServer(url: string, template: string, fill: (database: Database) => Promise<void>) {
  const database = await openOnServer(url, template, null);
  await fill(database);
  await database.close();
}
