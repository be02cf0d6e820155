import { readFileSync } from 'node:fs';

/** What a process of this machine holds in memory, and the most that it ever held, MB. Linux only. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1024);
  return { now: read('VmRSS'), most: read('VmHWM') };
}
