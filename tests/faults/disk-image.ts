import { execFile } from 'node:child_process';
import { chmod, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of its own, in a file. */
export interface DiskImage {
  /** Where it is mounted. */
  folder: string;
  /** Copies the device as it is, as a power cut would leave it; nothing is synced for it. Who writes stands still meanwhile. */
  copy: (name: string) => Promise<DiskImage>;
  /** Brings what is there to the device. */
  sync: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Null where the system lets us mount nothing. */
export async function makeDiskImage(
  base: string,
  name: string,
  megabytes: number,
): Promise<DiskImage | null> {
  const file = join(base, `${name}.img`);
  const handle = await open(file, 'w');
  await handle.truncate(megabytes * 1024 * 1024);
  await handle.close();
  try {
    await run('mkfs.ext4', ['-q', '-m', '0', file]);
    return await mounted(base, name, file);
  } catch (error) {
    console.warn(`\n*** 没有进行：不能挂载磁盘映像（${(error as Error).message.trim()}）\n`);
    await rm(file, { force: true });
    return null;
  }
}

async function mounted(base: string, name: string, file: string): Promise<DiskImage> {
  const folder = join(base, name);
  await mkdir(folder, { recursive: true });
  // Without its own commits every five seconds, only what somebody synced reaches the journal.
  await run('mount', ['-o', 'loop,commit=600', file, folder]);
  // A PostgreSQL of its own runs as nobody.
  await chmod(folder, 0o777);
  return {
    folder,
    copy: async (copyName) => {
      const copy = join(base, `${copyName}.img`);
      // Of the file behind the device: what the mounted file system has not written yet is not in it.
      await run('cp', ['--sparse=always', file, copy]);
      return mounted(base, copyName, copy);
    },
    sync: async () => void (await run('sync', ['-f', folder])),
    remove: async () => {
      // Whoever was just stopped may hold it for a moment yet.
      await run('umount', [folder]).catch(() => run('umount', ['-l', folder]));
      await rm(file, { force: true });
    },
  };
}
