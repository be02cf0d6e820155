import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startTestServer } from './postgres-server.ts';

const ROOT = new URL('../../', import.meta.url);
const VITEST = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', ROOT));

/**
 * What differs most between the two databases: locks and writers at once, COPY, the order of texts, moments and exact
 * numbers on their way through the driver, constraints by name. A minute on a quiet machine.
 */
const QUICK = [
  'tests/db/queries',
  'tests/seeds/seed',
  'tests/services/analysis',
  'tests/services/imports',
  'tests/services/progress',
  'tests/services/people',
  'tests/routes/as-of',
  'tests/routes/audit',
  'tests/routes/entry-published',
  'tests/routes/imports',
  'tests/routes/reading',
  'tests/routes/reports/publication',
];

/**
 * `npm run test:server [-- --quick | FILES …]`: the tests that use a database, each on a database of its own of a real
 * PostgreSQL server: the one that TEST_DATABASE_URL names, else one of our own for this run.
 */
const asked = process.argv.slice(2);
const server = await startTestServer();
if (server === null) process.exit(1);
const args = asked.flatMap((arg) => (arg === '--quick' ? QUICK : [arg]));
const tests = spawn(
  process.execPath,
  [VITEST, 'run', '--config', 'tests/setup/on-server.config.ts', ...args],
  {
    cwd: fileURLToPath(ROOT),
    env: { ...process.env, TEST_DATABASE_URL: server.url },
    stdio: 'inherit',
  },
);
// Whoever interrupts the run interrupts the tests; the server is stopped after them.
process.on('SIGINT', () => undefined);
const [code] = await once(tests, 'exit');
await server.stop();
process.exitCode = code ?? 1;
