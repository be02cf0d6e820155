import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { describeHolder } from './lock-holder.ts';

const SQLITE_BUSY = 5;

/** Locks end when they are collected as garbage, so somebody has to remember them. */
const held = new Set<DatabaseSync>();

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Makes the caller the only one that may open the database in a folder. Throws, naming the folder
 * and the holder, when another process (or this one already) has it.
 *
 * The lock is the operating system's own lock on a file beside the folder, taken through SQLite
 * because Node has no call for it. It ends with the process, however that ends, so nothing stale is
 * ever left to clean up, and of two starts at the same instant exactly one gets it. A socket in its
 * place has to be removed after a kill, and two starts that both find it dead can each remove the
 * other's new one. Nothing else in this process may open the lock file: closing it would end the lock.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const holderFile = `${folder}.holder`;
  const lock = takeLock(folder);
  if (lock === null) {
    const holder = await describeHolder(holderFile);
    throw new Error(`数据目录 ${folder} 已被${holder}打开；一个数据目录同时只能由一个进程使用。`);
  }
  held.add(lock);
  await writeFile(holderFile, JSON.stringify({ pid: process.pid, host: hostname() }));
  return {
    async release() {
      if (!held.delete(lock)) return;
      await rm(holderFile, { force: true });
      lock.close();
    },
  };
}

function takeLock(folder: string): DatabaseSync | null {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${folder}.lock`);
    // Nothing is ever written, so no journal file has to lie beside it. Immediate, not exclusive: of two
    // that ask for an exclusive lock together, each can be the reason for the other's refusal.
    lock.exec('pragma journal_mode = memory; begin immediate');
    return lock;
  } catch (error) {
    lock?.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw new Error(`数据目录 ${folder} 不能加锁：${(error as Error).message}`, { cause: error });
  }
}
