import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '#db/client.ts';
import { applyInside, findAppliedMigrations, knownMigrations } from '#db/whole/migrations.ts';
import { loadConfig } from '#server/config.ts';
import { openSite } from '#server/site.ts';
import { luckOf } from '../setup/luck.ts';
import { createOnServer, databaseUrl, dropDatabase } from '../setup/server-databases.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { KillOptions, Kills } from './kill-rounds.ts';
import { siteAt } from './site.ts';

/** Where databases that lack steps are made, and copied for each trial. */
export interface MigrationPlace {
  folder: string;
  /** Of the server's maintenance database; null for embedded ones. */
  serverUrl: string | null;
}

/** How many of the steps a database has taken before the server of this program starts on it: none is a first start. */
const STEPS_BEFORE = [0, 1, 3, 6];
const FIRST_GUESS_MS = 3000;

export interface MigrationTally extends Kills {
  violations: string[];
}

/**
 * Kills servers while they start on an empty database or on one of an older program, and starts the next one on what is
 * left, until one comes up; then everything has to be as if nothing had happened.
 */
export async function migrationRounds(
  place: MigrationPlace,
  { rounds, seed, stopped = () => false }: KillOptions,
): Promise<MigrationTally> {
  const tally: MigrationTally = { kills: 0, insideRequest: 0, insideJob: 0, violations: [] };
  const templates = await Promise.all(STEPS_BEFORE.map((steps) => makeTemplate(place, steps)));
  const reference = await finishedBy(await copyTemplate(place, templates[0]!, 'reference'));
  let lasts = FIRST_GUESS_MS;
  let home: Home | null = null;
  for (let round = 0; round < rounds && !stopped(); round += 1) {
    const luck = luckOf(seed + round);
    const said = (what: string) => tally.violations.push(`${seed + round} migration: ${what}`);
    home ??= await copyTemplate(
      place,
      templates[Math.floor(luck.even() * templates.length)]!,
      `round${round}`,
    );
    const began = performance.now();
    const server = siteAt(home).launch();
    const up = server.ready.then(
      () => true,
      () => false,
    );
    const isUp = await Promise.race([up, setTimeout(luck.even() * lasts * 1.1, 'late' as const)]);
    const hit = isUp === 'late';
    if (!hit) lasts = performance.now() - began;
    if (isUp === false) said('the server did not start on what was left');
    await server.kill();
    await up;
    tally.kills += 1;
    if (hit) tally.insideRequest += 1;
    const fault = await halfMigrated(home);
    if (fault) said(fault);
    if (hit && round < rounds - 1) continue;
    const finished = await finishedBy(home);
    if (finished !== reference)
      said(`what came of it is not what comes of an undisturbed start: ${difference(reference, finished)}`);
    await removeHome(place, home);
    home = null;
  }
  return tally;
}

/** The lines that only one of two fingerprints has. */
function difference(expected: string, found: string): string {
  const [before, after] = [expected.split('\n'), found.split('\n')];
  const lost = before.filter((line) => !after.includes(line)).map((line) => `−${line}`);
  const added = after.filter((line) => !before.includes(line)).map((line) => `+${line}`);
  return [...lost, ...added].join('; ');
}

interface Home {
  dataDir: string;
  databaseUrl: string | null;
  name: string;
  stepsBefore: number;
}

const homeAt = ({ folder, serverUrl }: MigrationPlace, name: string, stepsBefore: number): Home => ({
  dataDir: join(folder, name),
  databaseUrl: serverUrl === null ? null : databaseUrl(serverUrl, name),
  name,
  stepsBefore,
});

async function makeTemplate(place: MigrationPlace, stepsBefore: number): Promise<Home> {
  const home = homeAt(place, `steps${stepsBefore}_${process.pid}`, stepsBefore);
  if (place.serverUrl !== null) await createOnServer(place.serverUrl, home.name, null);
  const database = await openDatabase(home);
  await database.db.transaction((tx) => applyInside(tx, knownMigrations().slice(0, stepsBefore)));
  await database.close();
  return home;
}

async function copyTemplate(place: MigrationPlace, template: Home, name: string): Promise<Home> {
  const copy = homeAt(place, `${name}_${process.pid}`, template.stepsBefore);
  if (place.serverUrl !== null) await createOnServer(place.serverUrl, copy.name, template.name);
  else await cp(template.dataDir, copy.dataDir, { recursive: true });
  return copy;
}

async function removeHome({ serverUrl }: MigrationPlace, { name, dataDir }: Home): Promise<void> {
  if (serverUrl !== null) await dropDatabase(serverUrl, name);
  await rm(dataDir, { recursive: true, force: true });
}

/** Steps are taken all or none, and so are the plans and figures that come with the program; null when that is so. */
async function halfMigrated(home: Home): Promise<string | null> {
  const database = await openDatabase(home);
  try {
    const taken = (await findAppliedMigrations(database.db))?.length;
    const all = knownMigrations().length;
    if (taken !== home.stepsBefore && taken !== all) return `${taken} steps were taken`;
    return null;
  } finally {
    await database.close();
  }
}

/** What each start writes that came as far as to offer a link for the first administrator: more the more there were. */
const BY_EACH_START = /^(one_time_link|setting|audit_entry): \d+$/gm;

/** What a site looks like once it came up undisturbed. */
async function finishedBy(home: Home): Promise<string> {
  const database = await openSite(loadConfig(siteAt(home).env), () => new Date());
  try {
    const fingerprint = await fingerprintOf(database);
    return fingerprint.replace(BY_EACH_START, '').replace(/^(audit: \w+) \d+$/m, '$1');
  } finally {
    await database.close();
  }
}
