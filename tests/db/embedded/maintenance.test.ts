import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { EmbeddedClient } from '#db/embedded/client.ts';
import { maintenanceRounds } from '#db/embedded/maintenance.ts';
import { inProcessClient } from '../../setup/in-process-database.ts';

let client: EmbeddedClient;
beforeAll(async () => {
  client = await inProcessClient(
    await PGlite.create({ loadDataDir: await openAsBlob(inject('migratedDatabase')) }),
  );
  await client.query('create table t (body text)');
});
afterAll(() => client.close());

/** Where replay would begin after a crash, and how many rows the planner believes in. */
async function state() {
  const { rows } = await client.query(
    `select redo_lsn::text as redo, (select reltuples::int from pg_class where relname = 't') as rows
     from pg_control_checkpoint()`,
  );
  return rows[0] as { redo: string; rows: number };
}

it('goes only as far as what was written since the last round asks for', async () => {
  const round = maintenanceRounds(client, 1_000_000);
  await client.query(`insert into t values ('a little')`);
  const before = await state();
  expect(await round()).toBe('checkpoint');
  const afterCheckpoint = await state();
  expect(afterCheckpoint.redo).not.toBe(before.redo);
  expect(afterCheckpoint.rows).toBe(before.rows);

  expect(await round()).toBe('nothing');
  expect(await state()).toEqual(afterCheckpoint);

  await client.query(`insert into t select repeat('much', 100) from generate_series(1, 5000)`);
  expect(await round()).toBe('vacuum');
  expect(await state()).toMatchObject({ rows: 5001 });
  expect(await round()).toBe('nothing');

  await client.query(`insert into t values ('a little more')`);
  expect(await round()).toBe('checkpoint');
});
