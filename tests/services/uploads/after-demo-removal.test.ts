import { beforeAll, expect, it } from 'vitest';
import { dataVersion, findObservations } from '#db/queries/observations.ts';
import { prepareDemo } from '#seeds/demo/seed-demo.ts';
import { seed } from '#seeds/seed.ts';
import { removeDemo } from '#server/services/demo/remove.ts';
import { commitUpload } from '#server/services/uploads/commit.ts';
import { loadUpload } from '#server/services/uploads/find.ts';
import { previewUpload } from '#server/services/uploads/preview.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, csv, everythingKept, NOW, refusal } from './setup.ts';

const db = useTestDb();
const context = () => contextFor(db());
const figureOf = (city: string) => csv(`${city},robot_mfg_scale,2026-Q3,亿元,,70.4,,初步数,`);
const commit = (id: string, expectedVersion?: number) =>
  commitUpload(context(), id, {
    as: 'record',
    recorder: '某局',
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  });

async function known(region: string) {
  const upTo = await dataVersion(db());
  return findObservations(db(), { indicators: ['robot_mfg_scale'], regions: [region], upTo });
}

beforeAll(() => seed(db(), { now: NOW, moreBatches: (tx) => prepareDemo(tx, NOW) }));

it('a preview that replaced demonstration figures is not written once they are gone, until it is looked at again', async () => {
  const first = await previewUpload(context(), figureOf('济南市'));
  const second = await previewUpload(context(), figureOf('青岛市'));
  const elsewhere = await previewUpload(context(), csv('青岛市,robot_mfg_scale,2020-Q1,亿元,,20,,初步数,'));
  expect(first.cells).toMatchObject([{ state: 'changed', old: { demo: true } }]);
  expect(elsewhere.cells).toMatchObject([{ state: 'new', old: null }]);
  await commit((await previewUpload(context(), csv('临沂市,leading_firms,2026-Q3,家,1,,,初步数,'))).id);
  const seenLater = await loadUpload(context(), second.id);
  expect(seenLater.dataVersion).toBe(second.dataVersion + 1);
  expect(seenLater.cells).toMatchObject([{ state: 'changed', old: { demo: true } }]);

  await removeDemo(contextFor(db(), 'administrator'));

  const before = await everythingKept(db());
  for (const attempt of [
    () => commit(first.id),
    () => commit(first.id, first.dataVersion),
    () => commit(second.id, seenLater.dataVersion),
  ]) {
    expect(await refusal(attempt())).toMatchObject({ code: 'conflict', details: { counts: { new: 1 } } });
  }
  expect(await everythingKept(db())).toBe(before);

  const again = await loadUpload(context(), first.id);
  expect(again.cells).toMatchObject([{ state: 'new', old: null }]);
  await commit(first.id, again.dataVersion);
  expect(await known('370100')).toMatchObject([{ value: 70.4, demo: false }]);
  expect(await commit(elsewhere.id, elsewhere.dataVersion)).toMatchObject({ counts: { new: 1 } });
});
