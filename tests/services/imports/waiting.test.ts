import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rows } from '#db/rows.ts';
import { seed } from '#seeds/seed.ts';
import { discardImport } from '#server/services/imports/discard.ts';
import { listImports, loadImport } from '#server/services/imports/find.ts';
import { useTestDatabase } from '../../setup/db.ts';
import type { Part } from '../../setup/people.ts';
import { NOW, refusal } from '../uploads/setup.ts';
import { commit, importContext, known, line, preview, staged, table } from './setup.ts';

const database = useTestDatabase();
const db = () => database().db;
const context = (part?: Part) => importContext(database(), part);

beforeAll(() => seed(db(), { now: NOW }));

it('does not commit what is refused', async () => {
  const seen = await preview(context(), table(line('370600', '2026-Q2', '五,,,,')));
  expect((await refusal(commit(context(), seen.id))).code).toBe('import-rejected');
});

it('says that waiting rows are lost where the database crashed, and writes nothing', async () => {
  const seen = await preview(context(), table(line('370700', '2026-Q2', '5,,,,')));
  const [{ name }] = rows<{ name: string }>(
    await db().execute(
      sql`select 'import_row_' || number as name from bulk_import where id = ${seen.id}::uuid`,
    ),
  ) as [{ name: string }];
  await db().execute(sql`truncate ${sql.identifier(name)}`); // what recovery does to unlogged tables
  const lost = await refusal(commit(context(), seen.id));
  expect(lost.code).toBe('conflict');
  expect(await known(db(), '370700')).toEqual([]);
});

it('forgets a preview after thirty days, with its rows', async () => {
  const old = await preview(context(), table(line('370800', '2026-Q2', '5,,,,')));
  const later = { ...context(), now: () => new Date(Date.parse(NOW) + 30 * 86_400_000 + 1000) };
  const tables = await staged(db());
  const young = await preview(later, table(line('370800', '2026-Q1', '5,,,,')));
  expect((await refusal(loadImport(context(), old.id))).code).toBe('not-found');
  expect(await staged(db())).toBeLessThanOrEqual(tables);
  expect(await loadImport(context(), young.id)).toMatchObject({ state: 'previewed' });
});

it.each<Part>(['visitor', 'leader', 'statistician', 'reviewer'])('is nothing for a %s', async (part) => {
  const code = part === 'visitor' ? 'unauthenticated' : 'forbidden';
  const seen = await preview(context(), table(line('370900', '2026-Q2', '5,,,,')));
  for (const work of [
    () => preview(context(part), table(line('370900', '2026-Q2', '5,,,,'))),
    () => listImports(context(part)),
    () => loadImport(context(part), seen.id),
    () => commit(context(part), seen.id),
    () => discardImport(context(part), seen.id),
  ]) {
    expect((await refusal(work())).code).toBe(code);
  }
  expect(await known(db(), '370900')).toEqual([]);
});
