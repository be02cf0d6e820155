import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fullDisk } from './disk-faults.ts';
import { killEverything } from './kill-everything.ts';
import { powerCuts } from './power-cuts.ts';

/**
 * `npm run faults -- [--rounds 200 | --power N | --full] [--seed N] [--database embedded|server]`: kills the server in
 * the middle of its work so many times, a sixth of them while it starts on a database of an older program; or cuts the
 * power under it; or fills its disk. Tells what came of it and ends with 1 when anything acknowledged was lost, half
 * done, or not in the audit record. `--minutes N` ends it after so long, and so does an interruption; what was done
 * until then is told.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    power: { type: 'string' },
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261129' },
    database: { type: 'string', default: 'embedded' },
    minutes: { type: 'string', default: '600' },
  },
});
const kind = values.database === 'server' ? 'server' : 'embedded';
const seed = Number(values.seed);
const until = performance.now() + Number(values.minutes) * 60_000;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    interrupted = true;
  });
const stopped = () => interrupted || performance.now() > until;
const folder = await mkdtemp(join(tmpdir(), 'faults-'));
// A PostgreSQL of its own runs as somebody else.
await chmod(folder, 0o755);

/** What must not have happened. */
async function run(): Promise<string[]> {
  if (values.full) {
    const faults: string[] = [];
    for (const suddenly of [false, true]) {
      const tally = await fullDisk(folder, kind, { seed, suddenly });
      if (tally === null) return [];
      console.log(`${kind}, the disk ${suddenly ? 'fills up meanwhile' : 'is full'}:`);
      console.table(tally.answers);
      console.log(`changes were taken ${(tally.recoveredMs / 1000).toFixed(1)} s after room was made`);
      faults.push(...tally.violations);
    }
    return faults;
  }
  if (values.power !== undefined) {
    const options = { rounds: Number(values.power), seed, stopped, told: console.log };
    const tally = await powerCuts(folder, kind, options);
    if (tally === null) return [];
    console.log(`${kind}, seed ${seed}: ${tally.cuts} power cuts, ${tally.acknowledged} acknowledged`);
    return tally.violations;
  }
  return killEverything(folder, kind, { rounds: Number(values.rounds), seed, stopped, told: console.log });
}

try {
  const faults = await run();
  console.log(`${faults.length} faults`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
