import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { findChainFaults } from '#db/queries/audit.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { rows } from '#db/rows.ts';
import { auditEntry, submission } from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { discardImport } from '#server/services/imports/discard.ts';
import { listImports, loadImport } from '#server/services/imports/find.ts';
import { commitUpload } from '#server/services/uploads/commit.ts';
import { previewUpload } from '#server/services/uploads/preview.ts';
import { useTestDatabase } from '../../setup/db.ts';
import { NEWEST_FIGURES } from '../../setup/newest-figures.ts';
import type { Part } from '../../setup/people.ts';
import { csv, everythingKept, NOW, refusal } from '../uploads/setup.ts';
import { commit, importContext, known, line, preview, staged, table } from './setup.ts';

const database = useTestDatabase();
const db = () => database().db;
const context = (part?: Part) => importContext(database(), part);

beforeAll(() => seed(db(), { now: NOW }));

async function latest(region: string) {
  return rows(
    await db().execute(sql`
      select l.form, l.period, l.value::float8 as value, l.vintage_id::int as vintage
      from (${NEWEST_FIGURES}) l join region r on r.id = l.region_id join indicator i on i.id = l.indicator_id
      where r.code = ${region} and i.code = 'robot_mfg_scale' order by l.form`),
  ).map((row) => Object.values(row));
}

/** Publishes figures the ordinary way. */
async function upload(...lines: string[]) {
  const { id } = await previewUpload(context(), csv(...lines));
  return commitUpload(context(), id, { as: 'record', recorder: '青岛市统计局' });
}

it('writes what it previewed as one vintage, with its submission, its audit entry and the latest figures', async () => {
  const text = table(
    line('370300', '2026-Q1', '5,5,,初步数,'),
    line('370300', '2026年二季度', '"1,006.50",1011.5,12.5%,快报数,"含""配套"", 另行说明"'),
  );
  const before = await everythingKept(db());
  const seen = await preview(context(), text);
  expect(seen).toMatchObject({
    fileName: '历史.csv',
    state: 'previewed',
    rows: 2,
    figures: 4,
    committable: true,
    counts: { new: 4, changed: 0, unchanged: 0, refused: 0 },
  });
  expect(seen.notes.counts).toEqual([{ code: 'number-tidied', count: 1 }]);
  expect(await known(db(), '370300')).toEqual([]);
  const [had, has] = [JSON.parse(before)[0], JSON.parse(await everythingKept(db()))[0]];
  expect({ ...has, audit: had.audit }).toEqual(had);
  expect(await loadImport(context(), seen.id)).toEqual(seen);

  const done = await commit(context(), seen.id, seen.dataVersion);
  expect(done).toMatchObject({ counts: { new: 4 }, recorder: '省统计局', vintage: seen.dataVersion + 1 });
  expect(await known(db(), '370300')).toEqual([
    ['2026-Q1', 'period', 5, 'preliminary', null, null],
    ['2026-Q1', 'ytd', 5, 'preliminary', null, null],
    ['2026-Q2', 'period', 1006.5, 'flash', null, '含"配套", 另行说明'],
    ['2026-Q2', 'ytd', 1011.5, 'flash', 12.5, '含"配套", 另行说明'],
  ]);
  expect(await latest('370300')).toEqual([
    [2, 20260603, 1006.5, done.vintage],
    [3, 20260603, 1011.5, done.vintage],
  ]);
  const [kept] = await db().select().from(submission).where(eq(submission.id, done.submissionId));
  expect(kept).toMatchObject({ kind: 'import', recorder: '省统计局', demo: false, note: '历史.csv' });
  const entries = await db().select().from(auditEntry).where(eq(auditEntry.subject, seen.id));
  expect(entries.map(({ action, detail }) => [action, detail.new])).toEqual([
    ['import.preview', 4],
    ['import.commit', 4],
  ]);
  expect(await findChainFaults(db())).toEqual([]);
  expect(await staged(db())).toBe(0);
  expect((await listImports(context()))[0]).toMatchObject({
    id: seen.id,
    state: 'committed',
    vintage: done.vintage,
  });
  expect(await loadImport(context(), seen.id)).toMatchObject({ state: 'committed', committable: false });

  const twice = await refusal(commit(context(), seen.id));
  expect(twice).toMatchObject({ code: 'conflict', details: { vintage: done.vintage } });
});

describe('beside figures on record', () => {
  beforeAll(async () => {
    await upload(
      '淄博市,robot_mfg_scale,2025-Q3,亿元,30,90,5,年报数,原有备注',
      '淄博市,robot_mfg_scale,2025-Q4,亿元,40,130,6,年报数,原有备注',
    );
  });

  it('writes only what is new or changed, and keeps what the file leaves blank', async () => {
    const seen = await preview(
      context(),
      table(
        line('370300', '2025-Q3', '30,90,,,'),
        line('370300', '2025-Q4', '41,130,7,,'),
        line('370300', '2024-Q4', '35,120,,最终核实数,'),
      ),
    );
    // of 2025-Q4 the quarter has another value, the total another growth
    expect(seen.counts).toMatchObject({ new: 2, changed: 2, unchanged: 2 });
    const { vintage } = await commit(context(), seen.id);
    const written = rows(
      await db().execute(
        sql`select period, form, status, value::float8 as value, note from observation where vintage_id = ${vintage} order by 1, 2`,
      ),
    ).map((row) => Object.values(row));
    expect(written).toEqual([
      [20241203, 2, 4, 35, null],
      [20241203, 3, 4, 120, null],
      [20251203, 2, 2, 41, null],
      [20251203, 3, 3, 130, '原有备注'],
    ]);
  });

  it('leaves the latest figures alone where an import is older than they are', async () => {
    const before = await latest('370300');
    const seen = await preview(context(), table(line('370300', '2019-Q4', '10,40,,,')));
    await commit(context(), seen.id);
    expect(await latest('370300')).toEqual(before);
  });

  it('goes back to the newest figure left where the newest one is withdrawn', async () => {
    expect((await latest('370300')).map(([form, period]) => [form, period])).toEqual([
      [2, 20260603],
      [3, 20260603],
    ]);
    const seen = await preview(context(), table(line('370300', '2026-Q2', ',,,撤回,口径调整后重报')));
    expect(seen).toMatchObject({ counts: { new: 0, changed: 2 }, committable: true });
    const { vintage } = await commit(context(), seen.id);
    expect((await latest('370300')).map(([form, period, value]) => [form, period, value])).toEqual([
      [2, 20260303, 5],
      [3, 20260303, 5],
    ]);
    expect(vintage).toBe(await dataVersion(db()));
  });

  it('withdraws of a row only what is on record', async () => {
    await upload('济南市,robot_mfg_scale,2026-Q1,亿元,7,,,,');
    const seen = await preview(context(), table(line('370100', '2026-Q1', ',,,撤回,口径调整后重报')));
    expect(seen.counts).toMatchObject({ new: 0, changed: 1, unchanged: 0, refused: 0 });
    await commit(context(), seen.id);
    expect(await known(db(), '370100')).toContainEqual([
      '2026-Q1',
      'period',
      null,
      'withdrawn',
      null,
      '口径调整后重报',
    ]);
    expect(await known(db(), '370100')).not.toContainEqual(expect.arrayContaining(['2026-Q1', 'ytd']));
  });

  it('notes totals that fall or do not add up, with those on record in between', async () => {
    const seen = await preview(
      context(),
      table(
        line('370300', '2025-Q2', '20,95,,,'),
        line('370400', '2026-Q1', '10,10,,,'),
        line('370400', '2026-Q2', '10,25,,,'),
        line('370400', '2026-Q3', '10,24,,,'),
      ),
    );
    expect(seen.notes.told.map(({ code, row, column }) => [code, row, column]).sort()).toEqual([
      // 2025-Q3 is on record with 90, and the total before it is the file's
      ['ytd-does-not-add-up', 2, '累计'],
      ['ytd-does-not-add-up', 4, '累计'],
      ['ytd-does-not-add-up', 5, '累计'],
      ['ytd-fell', 2, '累计'],
      ['ytd-fell', 5, '累计'],
    ]);
    expect(seen.committable).toBe(true);
    await discardImport(context(), seen.id);
    expect(await staged(db())).toBe(0);
    expect((await refusal(loadImport(context(), seen.id))).code).toBe('not-found');
  });
});

describe('when others publish between preview and commit', () => {
  const figures = (value: number) => table(line('370600', '2026-Q1', `${value},,,,`));

  it('commits all the same where that changes nothing about it', async () => {
    const seen = await preview(context(), figures(5));
    await upload('济南市,robot_mfg_scale,2025-Q1,亿元,7,,,,');
    expect((await commit(context(), seen.id, seen.dataVersion)).counts).toMatchObject({ new: 1 });
  });

  it('asks to look again where it would do something else, and commits after that', async () => {
    const seen = await preview(context(), figures(6));
    expect(seen.counts).toMatchObject({ changed: 1 });
    await upload('烟台市,robot_mfg_scale,2026-Q1,亿元,5.5,,,,');
    const before = await known(db(), '370600');
    const other = await refusal(commit(context(), seen.id, seen.dataVersion));
    expect(other).toMatchObject({ code: 'conflict', details: { expectedVersion: seen.dataVersion } });
    expect(await known(db(), '370600')).toEqual(before);

    const again = await loadImport(context(), seen.id);
    expect(again.dataVersion).toBeGreaterThan(seen.dataVersion);
    expect((await commit(context(), seen.id, again.dataVersion)).counts).toMatchObject({ changed: 1 });
  });

  it('finds nothing to write where the others wrote the same', async () => {
    const seen = await preview(context(), figures(7));
    await upload('烟台市,robot_mfg_scale,2026-Q1,亿元,7,,,,');
    const again = await loadImport(context(), seen.id);
    expect(again).toMatchObject({ committable: false, counts: { new: 0, changed: 0, unchanged: 1 } });
    expect((await refusal(commit(context(), seen.id, again.dataVersion))).code).toBe('conflict');
  });
});
