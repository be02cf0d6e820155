import { setTimeout } from 'node:timers/promises';
import { luckOf } from '../setup/luck.ts';
import type { ServerProcess } from '../setup/server-process.ts';
import { type Client, clientOf, NoAnswer } from './client.ts';
import { findUnmade, inspect, letLeasesEnd } from './inspect.ts';
import { acknowledged, emptyLedger, type Ledger } from './ledger.ts';
import type { FaultSite } from './site.ts';
import { BRIEFED, briefing, correctingBriefing, untilFilesAreMade } from './works/briefing.ts';
import { importing } from './works/importing.ts';
import { approving, correctingFigures } from './works/reporting.ts';
import type { Work } from './works/work.ts';

export const WORKS = {
  import: importing,
  approval: approving,
  briefing,
  'correction of figures': correctingFigures,
  'correction of a briefing': correctingBriefing,
} as const satisfies Record<string, Work>;

export type WorkName = keyof typeof WORKS;

const BRIEFINGS: readonly WorkName[] = ['briefing', 'correction of a briefing'];

/** Briefings come seldom, since their files take ten times as long as everything else. */
const TURNS: readonly WorkName[] = [
  ...(['import', 'approval', 'briefing', 'correction of figures', 'import', 'approval'] as const),
  ...(['correction of a briefing', 'correction of figures', 'import', 'approval'] as const),
];

/** How it went with the kills of one kind. */
export interface Kills {
  kills: number;
  /** While a request waited for its answer. */
  insideRequest: number;
  /** While files of an issued briefing were being made, whose answer had come. */
  insideJob: number;
}

export interface KillTally {
  kinds: Record<string, Kills>;
  violations: string[];
  ledger: Ledger;
  /** Issued briefings whose files a dead server left, and a later one made. */
  takenOver: number;
}

export interface KillOptions {
  rounds: number;
  seed: number;
  told?: (line: string) => void;
  /** Asked before each round: whether it was the last. */
  stopped?: () => boolean;
}

const FIRST_GUESS_MS = 1500;

/**
 * Kills the server again and again in the middle of its work, starts it anew on what is left, and looks each time
 * whether everything that was acknowledged is there and nothing is half there. Files that a dead server left are given
 * to the next one; the last one makes them all and stops by itself.
 */
export async function killRounds(
  site: FaultSite,
  { rounds, seed, told, stopped = () => false }: KillOptions,
): Promise<KillTally> {
  const tally: KillTally = { kinds: {}, violations: [], ledger: emptyLedger(), takenOver: 0 };
  /** How long a work of the kind took when it came to its end, so that a kill comes before that, mostly. */
  const lasts = new Map<WorkName, number>();
  let left: string[] = [];
  for (let round = 0; round < rounds && !stopped(); round += 1) {
    const turn = TURNS[round % TURNS.length]!;
    const name = round >= BRIEFED && BRIEFINGS.includes(turn) ? 'approval' : turn;
    const luck = luckOf(seed + round);
    const server = await site.start();
    try {
      const client = clientOf(server.url, site.cast);
      if (BRIEFINGS.includes(turn)) await takeOver(client, left);
      const run = await WORKS[name]({ client, ledger: tally.ledger, luck, number: round });
      const began = performance.now();
      const expected = lasts.get(name) ?? FIRST_GUESS_MS;
      const hit = await killAfter(server, client, luck.even() * expected, run);
      // One that is always hit may last longer than was thought.
      lasts.set(name, hit === 'ended' ? performance.now() - began : expected * 1.2);
      count(tally, name, hit);
    } finally {
      await server.kill();
    }
    const still = await look(site, tally, `${seed + round} ${name}`);
    tally.takenOver += left.filter((id) => !still.includes(id)).length;
    left = still;
    if (round % 10 === 9)
      told?.(
        `${round + 1} kills, ${acknowledged(tally.ledger)} acknowledged, ${tally.violations.length} faults`,
      );
  }
  await finish(site, tally, left);
  return tally;
}

type Hit = 'request' | 'job' | 'between' | 'ended';

/** Runs the work and kills the server after a while; where the work was then. */
async function killAfter(
  server: ServerProcess,
  client: Client,
  waitMs: number,
  run: () => Promise<void>,
): Promise<Hit> {
  let waiting: string | null = null;
  const killed = setTimeout(waitMs).then(() => {
    waiting = client.underWay();
    return server.kill();
  });
  try {
    await run();
    return 'ended';
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error.request.startsWith('GET ')) return 'job';
    return error.request === waiting ? 'request' : 'between';
  } finally {
    await killed;
  }
}

/** Has the files made that a dead server left. */
async function takeOver(client: Client, issues: readonly string[]): Promise<void> {
  for (const id of issues) await client.must('leader', 'POST', `/briefing-issues/${id}/files`);
}

/** Looks into what a killed server left behind; which briefings still lack files. */
async function look(site: FaultSite, tally: KillTally, place: string): Promise<string[]> {
  const database = await site.open();
  try {
    for (const fault of await inspect(database, tally.ledger)) tally.violations.push(`${place}: ${fault}`);
    await letLeasesEnd(database);
    return await findUnmade(database);
  } finally {
    await database.close();
  }
}

async function finish(site: FaultSite, tally: KillTally, left: readonly string[]): Promise<void> {
  const server = await site.start();
  try {
    const client = clientOf(server.url, site.cast);
    await takeOver(client, left);
    for (const id of left) await untilFilesAreMade(client, id);
    process.kill(server.pid, 'SIGTERM');
    const code = await server.exit();
    if (code !== 0) tally.violations.push(`the last server ended with ${code}`);
  } finally {
    await server.kill();
  }
  const still = await look(site, tally, 'at the end');
  if (still.length > 0) tally.violations.push(`files were never made: ${still}`);
  tally.takenOver += left.length;
}

function count({ kinds }: KillTally, name: string, hit: Hit): void {
  kinds[name] ??= { kills: 0, insideRequest: 0, insideJob: 0 };
  kinds[name].kills += 1;
  if (hit === 'request') kinds[name].insideRequest += 1;
  if (hit === 'job') kinds[name].insideJob += 1;
}
