import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../setup/server-process.ts';
import { liveCells } from './exports.ts';
import { handIn } from './handing-in.ts';

/** `npm run fuzz`: hands in any number of generated files and bodies, and tells what came of them. */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '20261128' } },
});
const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
const server = await startServer(folder);
try {
  const headers = await server.administrator();
  const tally = await handIn(server, headers, { seed: Number(values.seed), count: Number(values.count) });
  console.table(tally.answers);
  const live = await liveCells(server.url, headers);
  console.log(`written as previewed: ${tally.written} figures; memory at most ${tally.peakMb.toFixed(0)} MB`);
  console.log(`cells of exports that would be formulas: ${live.length}`);
  for (const one of [...tally.violations, ...live]) console.error(one);
  process.exitCode = tally.violations.length + live.length > 0 ? 1 : 0;
} finally {
  await server.kill();
  await rm(folder, { recursive: true, force: true });
}
