import { statfs } from 'node:fs/promises';

/** Four files of the log, and what a checkpoint writes beside them. */
const LEAST_BYTES = 96 * 1024 * 1024;

/**
 * Whether the disk of a folder has less room than PostgreSQL needs to go on without trouble: where the next file of its
 * log does not fit, it comes to a stop, and nobody can read any more either. False where the system does not tell.
 */
export async function hasLittleRoom(folder: string, leastBytes = LEAST_BYTES): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({
    bavail: Number.POSITIVE_INFINITY,
    bsize: 1,
  }));
  return bavail * bsize < leastBytes;
}
