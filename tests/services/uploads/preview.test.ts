import { beforeAll, describe, expect, it } from 'vitest';
import { storedFile } from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { commitUpload } from '#server/services/uploads/commit.ts';
import { listUploads, loadUpload } from '#server/services/uploads/find.ts';
import { previewUpload } from '#server/services/uploads/preview.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, csv, everythingKept, NOW, refusal } from './setup.ts';

const db = useTestDb();
const LINE = '青岛市,robot_mfg_scale,2026-Q3,亿元,,9,,初步数,';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

beforeAll(() => seed(db(), { now: NOW }));

describe('a file that cannot be read leaves nothing behind', () => {
  it.each<[what: string, bytes: Uint8Array, code: string]>([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'not-a-workbook'],
    ['another table', new TextEncoder().encode('姓名,年龄\n张三,30'), 'wrong-template'],
  ])('%s', async (_, bytes, code) => {
    const before = await everythingKept(db());
    expect(await refusal(previewUpload(contextFor(db()), { name: 'x.xlsx', bytes }))).toMatchObject({
      code: 'import-rejected',
      details: { issues: [{ code, message: expect.stringMatching(/\p{Script=Han}/u) }] },
    });
    expect(await everythingKept(db())).toBe(before);
  });
});

it('keeps the bytes of a file once, however often it is handed in', async () => {
  const files = async () => (await db().select().from(storedFile)).length;
  const before = await files();
  await previewUpload(contextFor(db()), csv(LINE));
  await previewUpload(contextFor(db()), { ...csv(LINE), name: '另一个名字.csv' });
  expect(await files()).toBe(before + 1);
});

it('previews write no figures', async () => {
  const version = (text: string) => JSON.parse(text)[0].version;
  const before = version(await everythingKept(db()));
  await previewUpload(contextFor(db()), csv(LINE));
  expect(version(await everythingKept(db()))).toBe(before);
});

it.each<[given: string, kept: string]>([
  ['../../etc/passwd', 'passwd'],
  ['C:\\用户\\报表.xlsx', '报表.xlsx'],
  ['报表\u202exslx.exe', '报表xslx.exe'],
  ['..', '未命名'],
  ['', '未命名'],
  ['长'.repeat(300), '长'.repeat(200)],
  ['𠮷'.repeat(300), '𠮷'.repeat(200)],
])('a file called "%s" is kept as "%s"', async (name, kept) => {
  expect((await previewUpload(contextFor(db()), { ...csv(LINE), name })).fileName).toBe(kept);
});

it('lists the newest first', async () => {
  const later = contextFor(db(), 'administrator', '2026-11-21T03:00:00.000Z');
  const { id } = await previewUpload(later, csv(LINE));
  const [first, second] = await listUploads(later);
  expect(first).toMatchObject({
    id,
    uploadedAt: '2026-11-21T03:00:00.000Z',
    state: 'previewed',
    vintage: null,
  });
  expect(second!.uploadedAt).toBe(NOW);
});

it('forgets a preview that nobody committed for a month, and its bytes', async () => {
  const line = '济南市,robot_mfg_scale,2026-Q3,亿元,,7,,初步数,';
  const forgotten = await previewUpload(contextFor(db()), csv(line));
  const done = await previewUpload(
    contextFor(db()),
    csv(line, '淄博市,robot_mfg_scale,2026-Q3,亿元,,7,,初步数,'),
  );
  await commitUpload(contextFor(db()), done.id, { as: 'record', recorder: '某局' });
  const nextYear = contextFor(db(), 'administrator', '2027-01-21T02:00:00.000Z');
  const { id } = await previewUpload(nextYear, csv(LINE));
  expect((await listUploads(nextYear)).map((upload) => upload.id)).toEqual([id, done.id]);
  expect(await refusal(loadUpload(nextYear, forgotten.id))).toMatchObject({ code: 'not-found' });
  expect(await db().select().from(storedFile)).toHaveLength(2);
});

it('is not for visitors', async () => {
  const visitor = contextFor(db(), 'visitor');
  for (const work of [
    previewUpload(visitor, csv(LINE)),
    listUploads(visitor),
    loadUpload(visitor, UNKNOWN),
    commitUpload(visitor, UNKNOWN, { as: 'record', recorder: '某局' }),
  ]) {
    expect(await refusal(work)).toMatchObject({ code: 'unauthenticated' });
  }
});

it('knows no upload by a wrong number', async () => {
  const operator = contextFor(db());
  expect(await refusal(loadUpload(operator, UNKNOWN))).toMatchObject({ code: 'not-found' });
  expect(await refusal(commitUpload(operator, UNKNOWN, { as: 'record', recorder: '某局' }))).toMatchObject({
    code: 'not-found',
  });
});

it('of very much that is refused the first is told, with how much there is, beside all that is not', async () => {
  const wrong = Array.from(
    { length: 1203 },
    (_, row) => `青岛市,robot_mfg_scale,2026-Q3,亿元,,九${row},,初步数,`,
  );
  const context = contextFor(db());
  const { id, counts, refusals, cells, issues, committable } = await previewUpload(
    context,
    csv(...wrong, LINE),
  );
  expect([committable, counts.refused, refusals]).toEqual([false, 1203, 1203]);
  const states = Map.groupBy(cells, ({ state }) => state);
  expect(states.get('refused')!.map(({ row }) => row)).toEqual(
    Array.from({ length: 1000 }, (_, row) => row + 2),
  );
  expect(cells.length - 1000).toBe(counts.new + counts.changed + counts.unchanged);
  expect(cells.at(-1)!.row).toBe(1205);
  expect(issues.filter(({ severity }) => severity === 'refused')).toHaveLength(1000);
  const { code, details } = await refusal(commitUpload(context, id, { as: 'record', recorder: '某局' }));
  expect([code, (details.issues as unknown[]).length]).toEqual(['import-rejected', 1000]);
});
