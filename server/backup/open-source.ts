import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, openDatabase } from '#db/client.ts';
import type { Config } from '../config.ts';
import { askForCopy } from './ask-door.ts';
import { Refusal } from './refusal.ts';

/** Where a site lives, or is to live. */
export type Place = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** What a server's list of connections calls a command, so that it is not taken for a site that runs. */
const COMMAND_NAME = 'robot-plan-monitor-command';

/**
 * Opens a site to read it, whether it runs or not; an embedded one that runs is read from a copy of its files.
 * @throws Refusal when there is none, or it cannot be opened
 */
export async function openToRead(place: Place): Promise<Database> {
  requireDatabase(place);
  if (place.databaseUrl !== null) return open(place);
  const copy = await askForCopy(place.dataDir);
  if (copy === null) return open(place, HINT_WITHOUT_DOOR);
  const gone = () => rm(copy, { recursive: true, force: true });
  try {
    const database = await open({ databaseUrl: null, dataDir: copy });
    return { ...database, close: () => database.close().finally(gone) };
  } catch (error) {
    await gone();
    throw error;
  }
}

/** Opens a site for this command alone. Throws a Refusal when it runs. */
export function openAlone(place: Place): Promise<Database> {
  return open(place, HINT_ALONE);
}

export function requireDatabase({ databaseUrl, dataDir }: Place): void {
  if (databaseUrl !== null || existsSync(join(dataDir, 'postgres'))) return;
  throw new Refusal(`数据目录 ${dataDir} 中还没有数据库。`);
}

async function open({ databaseUrl, dataDir }: Place, hint = ''): Promise<Database> {
  try {
    return await openDatabase({ databaseUrl, dataDir, applicationName: COMMAND_NAME });
  } catch (error) {
    const more = databaseUrl === null ? hint : '';
    throw new Refusal(`无法打开数据库：${(error as Error).message}${more}`, { cause: error });
  }
}

const HINT_WITHOUT_DOOR = '\n如果服务正在启动，请稍后再试。';
const HINT_ALONE = '\n如果服务正在运行，请先停止服务。';
