import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

interface Holder {
  pid: number;
  host: string;
}

/**
 * Who holds the lock, in words for the operator. A holder leaves its note a moment after it has the
 * lock, so a note that names a dead process is read again for up to a second.
 */
export async function describeHolder(holderFile: string): Promise<string> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const holder = await readHolder(holderFile);
    if (holder && (holder.host !== hostname() || isRunning(holder.pid))) {
      return `进程 ${holder.pid}（主机 ${holder.host}）`;
    }
    await wait(25);
  }
  return '另一个进程';
}

async function readHolder(holderFile: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(holderFile, 'utf8')) as Holder;
  } catch {
    // Not written yet, or half written: read again.
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
