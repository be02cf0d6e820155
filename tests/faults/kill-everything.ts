import { startTestServer } from '../setup/postgres-server.ts';
import { createOnServer, databaseUrl } from '../setup/server-databases.ts';
import { type KillOptions, type Kills, killRounds } from './kill-rounds.ts';
import { acknowledged } from './ledger.ts';
import { migrationRounds } from './migration-rounds.ts';
import { makeFaultSite } from './site.ts';

/** Kills servers while they start and while they work, and tells it in a table; what must not have happened. */
export async function killEverything(
  folder: string,
  kind: 'embedded' | 'server',
  options: KillOptions & { told: (line: string) => void },
): Promise<string[]> {
  // With fsync, which a killed server does not need, but its users' PostgreSQL has.
  const postgres = kind === 'server' ? await startTestServer([]) : null;
  try {
    if (kind === 'server' && postgres === null) return ['there is no PostgreSQL server'];
    const name = `faults_${process.pid}`;
    if (postgres) await createOnServer(postgres.url, name, null);
    const site = await makeFaultSite({ folder, databaseUrl: postgres && databaseUrl(postgres.url, name) });
    const began = performance.now();
    const { violations, ...migration } = await migrationRounds(
      { folder, serverUrl: postgres?.url ?? null },
      { ...options, rounds: Math.ceil(options.rounds / 6) },
    );
    const works = await killRounds(site, { ...options, rounds: options.rounds - migration.kills });
    const kinds: Record<string, Kills> = { migration, ...works.kinds };
    console.table(kinds);
    const sum = (what: keyof Kills) => Object.values(kinds).reduce((all, one) => all + one[what], 0);
    options.told(
      `${kind}, seed ${options.seed}: ${sum('kills')} kills in ${((performance.now() - began) / 1000).toFixed(0)} s, ` +
        `${sum('insideRequest')} before the answer came, ${sum('insideJob')} while files were made; ` +
        `${acknowledged(works.ledger)} imports, reports and briefings acknowledged, files of ${works.takenOver} ` +
        'briefings made by a later server',
    );
    return [...works.violations, ...violations];
  } finally {
    await postgres?.stop();
  }
}
