import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files open at the same time; a fresh cluster has a thousand, which is all that some systems allow. */
const AT_ONCE = 64;

/** Returns once everything below the folder, and the folder itself, is on the disk. */
export async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    await Promise.all(paths.slice(start, start + AT_ONCE).map(syncPath));
  }
  await syncPath(folder);
}

/** Makes a folder and its missing parents so that they survive a power cut. */
export async function makeFolderDurably(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true });
  if (firstMade === undefined) return;
  for (let made = folder; made.startsWith(firstMade); made = dirname(made)) await syncPath(dirname(made));
}

/** Returns once the file, or the list of names in the folder, is on the disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
