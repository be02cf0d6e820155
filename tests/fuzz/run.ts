import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestServer } from '../setup/postgres-server.ts';
import { startServer } from '../setup/server-process.ts';
import { liveCells } from './exports.ts';
import { handIn, memoryMb, mostMemoryMb } from './handing-in.ts';

/**
 * `npm run fuzz`: hands in any number of generated files and bodies, and tells what came of them. With
 * `-- --database server` on a PostgreSQL server, else on the embedded database.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20261128' },
    database: { type: 'string', default: 'embedded' },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
const postgres = values.database === 'server' ? await startTestServer() : null;
const server = await startServer(folder, postgres ? { DATABASE_URL: postgres.url } : {});
try {
  const headers = await server.administrator();
  console.log(
    `memory after start: ${memoryMb(server.pid).toFixed(0)} MB, at most ${mostMemoryMb(server.pid).toFixed(0)} MB`,
  );
  const tally = await handIn(server, headers, { seed: Number(values.seed), count: Number(values.count) });
  console.table(tally.answers);
  const live = await liveCells(server.url, headers);
  console.log(
    `written as previewed: ${tally.written} figures; memory at most ${mostMemoryMb(server.pid).toFixed(0)} MB`,
  );
  console.log(`cells of exports that would be formulas: ${live.length}`);
  for (const one of [...tally.violations, ...live]) console.error(one);
  process.exitCode = tally.violations.length + live.length > 0 ? 1 : 0;
} finally {
  await server.kill();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}
