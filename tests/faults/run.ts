import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestServer } from '../setup/postgres-server.ts';
import { createOnServer, databaseUrl } from '../setup/server-databases.ts';
import { type Kills, killRounds } from './kill-rounds.ts';
import { acknowledged } from './ledger.ts';
import { migrationRounds } from './migration-rounds.ts';
import { makeFaultSite } from './site.ts';

/**
 * `npm run faults -- [--rounds 200] [--seed N] [--database embedded|server]`: kills the server in the middle of its work
 * so many times, a sixth of them while it starts on a database of an older program, and tells what came of it. Ends with
 * 1 when anything acknowledged was lost, half done, or not in the audit record. `--minutes N` ends it after so long, and
 * so does an interruption; what was done until then is told.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20261129' },
    database: { type: 'string', default: 'embedded' },
    minutes: { type: 'string', default: '600' },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const migrations = Math.ceil(rounds / 6);
const until = performance.now() + Number(values.minutes) * 60_000;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    interrupted = true;
  });
const stopped = () => interrupted || performance.now() > until;
const folder = await mkdtemp(join(tmpdir(), 'faults-'));
// With fsync, which a killed server does not need, but its users' PostgreSQL has.
const postgres = values.database === 'server' ? await startTestServer([]) : null;
try {
  const name = `faults_${process.pid}`;
  if (postgres) await createOnServer(postgres.url, name, null);
  const site = await makeFaultSite({ folder, databaseUrl: postgres && databaseUrl(postgres.url, name) });
  const began = performance.now();
  const { violations, ...migration } = await migrationRounds(
    { folder, serverUrl: postgres?.url ?? null },
    { rounds: migrations, seed, stopped },
  );
  const options = { rounds: rounds - migration.kills, seed, stopped, told: console.log };
  const works = await killRounds(site, options);
  const kinds: Record<string, Kills> = { migration, ...works.kinds };
  console.table(kinds);
  const sum = (what: keyof Kills) => Object.values(kinds).reduce((all, one) => all + one[what], 0);
  const faults = [...works.violations, ...violations];
  console.log(
    `${values.database}, seed ${seed}: ${sum('kills')} kills in ${((performance.now() - began) / 1000).toFixed(0)} s, ` +
      `${sum('insideRequest')} before the answer came, ${sum('insideJob')} while files were made; ` +
      `${acknowledged(works.ledger)} imports, reports and briefings acknowledged, files of ${works.takenOver} ` +
      `briefings made by a later server; ${faults.length} faults`,
  );
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}
