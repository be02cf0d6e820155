import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../setup/server-process.ts';

export interface ServedBriefings {
  made: number;
  /** Of the server's process, and of it with the processes that it started; MB. */
  residentMb: number;
  allMb: number;
}

export interface Waits {
  /** Milliseconds until another question is answered. */
  p50: number;
  p99: number;
  asked: number;
}

const QUESTION = '/api/v1/plans';
const EVERY_MS = 20;

/**
 * A server of its own, as `npm start` starts it, that makes so many briefings one after the other, each another one than
 * the forty before, while another reader asks it something every 20 ms.
 *
 * @param told after every fiftieth
 */
export async function serveBriefings(
  count: number,
  told: (one: ServedBriefings) => void,
): Promise<{ before: Waits; meanwhile: Waits }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-briefings-'));
  const server = await startServer(folder);
  try {
    const headers = await server.administrator();
    const answerOf = async (path: string) => {
      const response = await fetch(`${server.url}${path}`, { headers });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.arrayBuffer();
    };
    const pages = await pagesOf(answerOf);
    const makeAll = async () => {
      for (let made = 1; made <= count; made++) {
        await answerOf(pages[made % pages.length]!);
        if (made % 50 === 0) told({ made, ...memoryOf(server.pid) });
      }
    };
    await answerOf(pages[0]!);
    const before = await waitsDuring(answerOf, new Promise((resolve) => setTimeout(resolve, 5000)));
    return { before, meanwhile: await waitsDuring(answerOf, makeAll()) };
  } finally {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function pagesOf(answerOf: (path: string) => Promise<ArrayBuffer>): Promise<string[]> {
  const pages: string[] = [];
  for (const language of ['zh', 'en']) {
    for (const kind of ['month', 'quarter', 'year']) {
      const answer = await answerOf(`/api/v1/briefings?kind=${kind}&lang=${language}`);
      const { items } = JSON.parse(Buffer.from(answer).toString()) as { items: { links: { pdf: string } }[] };
      pages.push(...items.map(({ links }) => links.pdf));
    }
  }
  return pages;
}

async function waitsDuring(
  answerOf: (path: string) => Promise<unknown>,
  work: Promise<unknown>,
): Promise<Waits> {
  let over = false;
  const done = work.finally(() => {
    over = true;
  });
  const times: number[] = [];
  while (!over) {
    const start = performance.now();
    await answerOf(QUESTION);
    const took = performance.now() - start;
    times.push(took);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, EVERY_MS - took)));
  }
  await done;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]!;
  return { p50: at(0.5), p99: at(0.99), asked: times.length };
}

function memoryOf(server: number): Pick<ServedBriefings, 'residentMb' | 'allMb'> {
  const all = [server, ...startedBy(server)].map(residentMb);
  return { residentMb: all[0]!, allMb: all.reduce((sum, one) => sum + one, 0) };
}

/** Linux only, as `/proc` is. */
function startedBy(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statusOf(Number(name), 'PPid') === String(parent))
    .map(Number);
}

function residentMb(pid: number): number {
  return Number.parseInt(statusOf(pid, 'VmRSS'), 10) / 1000;
}

function statusOf(pid: number, key: string): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return new RegExp(`^${key}:\\s+(.*)$`, 'm').exec(status)?.[1] ?? '0';
  } catch {
    return '0'; // has just ended
  }
}
