import { expect, it } from 'vitest';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { createRecordVersion } from '#server/services/record-version.ts';
import { useTestDb } from '../setup/db.ts';

const db = useTestDb();

const write = (action: string) =>
  db().transaction((tx) =>
    insertAuditEntry(tx, { at: '2026-11-21T02:00:00Z', actor: '核对', action, subject: 'x', detail: {} }),
  );

function versionOf() {
  const state = createRecordVersion(db());
  return async () => (await state()).version;
}

it('rises with what readers can see, not with work on what is unpublished', async () => {
  const version = versionOf();
  await write('report.publish');
  const before = await version();
  for (const action of ['session.start', 'report.save', 'upload.preview']) await write(action);
  expect(await version()).toBe(before);
  await write('report.publish');
  expect(await version()).toBe(before + 4);
});

it('is the same for a server that started later', async () => {
  const version = versionOf();
  await write('ruling.record');
  await write('session.end');
  expect(await versionOf()()).toBe(await version());
});

it('is known for a record with nothing but quiet entries behind what it saw', async () => {
  const version = versionOf();
  const first = await version();
  await write('session.start');
  expect([await version(), await version()]).toEqual([first, first]);
});

it('tells what was defined from figures that came and what people wrote about them', async () => {
  const state = createRecordVersion(db());
  await write('target.create');
  const before = await state();
  for (const action of ['upload.commit', 'briefing.edit', 'session.start']) await write(action);
  expect(await state()).toMatchObject({ version: before.version + 2, defined: before.defined });
  await write('demo.remove');
  expect((await state()).defined).toBe(before.defined + 4);
});
