import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inspect } from '../faults/inspect.ts';
import { killRounds } from '../faults/kill-rounds.ts';
import { emptyLedger } from '../faults/ledger.ts';
import { type FaultSite, makeFaultSite } from '../faults/site.ts';

/** How often the server is killed; `npm run faults` does it as often as one likes, in everything it does. */
const ROUNDS = 2;

let folder: string;
let site: FaultSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'));
  site = await makeFaultSite({ folder, databaseUrl: null });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('killed in an import and in an approval it loses nothing acknowledged, and leaves nothing half', {
  timeout: 240_000, // four starts of the server
}, async () => {
  const { kinds, violations } = await killRounds(site, { rounds: ROUNDS, seed: 1 });
  expect(violations).toEqual([]);
  expect(Object.keys(kinds)).toEqual(['import', 'approval']);
});

it('and what would be lost is seen', async () => {
  const ledger = emptyLedger();
  ledger.reports.set('00000000-0000-4000-8000-000000000000', { version: 2, state: 'submitted' });
  ledger.imports.set('00000000-0000-4000-8000-000000000001', 900);
  const database = await site.open();
  expect(await inspect(database, ledger)).toHaveLength(2);
  await database.db.execute('update vintage_counter set last = last + 1');
  expect(await inspect(database, ledger)).toHaveLength(3);
  await database.close();
});
