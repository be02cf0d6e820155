import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataVersion, findObservationHistory, findObservations } from '#db/queries/observations.ts';
import { auditEntry, submission } from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { commitUpload } from '#server/services/uploads/commit.ts';
import { loadUpload } from '#server/services/uploads/find.ts';
import { previewUpload } from '#server/services/uploads/preview.ts';
import { writeTemplate } from '#server/services/uploads/template.ts';
import { fillIn, workbook } from '../../files/workbook.ts';
import { useTestDb } from '../../setup/db.ts';
import { ADMINISTRATOR } from '../../setup/people.ts';
import { contextFor, csv, everythingKept, NOW, refusal } from './setup.ts';

const db = useTestDb();
const recorder = '青岛市工信局';

beforeAll(() => seed(db(), { now: NOW }));

const context = () => contextFor(db());
const preview = (...lines: string[]) => previewUpload(context(), csv(...lines));
const commit = (id: string, expectedVersion?: number) =>
  commitUpload(context(), id, {
    as: 'record',
    recorder,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  });

async function known(indicator: string, region: string) {
  const upTo = await dataVersion(db());
  return findObservations(db(), { indicators: [indicator], regions: [region], upTo });
}

it('takes a downloaded form, filled in, all the way into the record', async () => {
  const form = await writeTemplate(context(), { plan: 'SD', region: '370200', period: '2026-Q3' });
  // rows of the form: 领军企业 is a stock, 产业规模 a flow
  const bytes = await fillIn(form.bytes, {
    B5: '王某',
    D8: 2,
    D9: 18.5,
    E9: '52.4',
    F9: 12.5,
    G9: '快报数',
    H9: '含配套',
  });
  const seen = await previewUpload(context(), { name: '改过的名字.xlsx', bytes });
  expect(seen).toMatchObject({
    kind: 'workbook',
    fileName: '改过的名字.xlsx',
    template: { plan: 'SD', region: '370200', period: '2026-Q3' },
    suggestedRecorder: '王某',
    counts: { new: 3, changed: 0, unchanged: 0, refused: 0, notes: 1 },
    committable: true,
    state: 'previewed',
  });
  expect(seen.cells.map(({ address, state, form: kind }) => [address, state, kind])).toEqual([
    ['D8', 'new', 'point'],
    ['D9', 'new', 'period'],
    ['E9', 'new', 'ytd'],
  ]);

  const result = await commit(seen.id, seen.dataVersion);
  expect(result).toMatchObject({
    id: seen.id,
    recorder,
    counts: { new: 3 },
    vintage: await dataVersion(db()),
  });
  expect(await known('robot_mfg_scale', '370200')).toMatchObject([
    {
      period: '2026-Q3',
      form: 'period',
      value: 18.5,
      unit: '亿元',
      status: 'flash',
      yoyPercent: null,
      recorder,
      demo: false,
    },
    { period: '2026-Q3', form: 'ytd', value: 52.4, status: 'flash', yoyPercent: 12.5, note: '含配套' },
  ]);
  expect(await known('leading_firms', '370200')).toMatchObject([
    { form: 'point', value: 2, status: 'preliminary' },
  ]);
  expect(await db().select().from(submission).where(eq(submission.id, result.submissionId!))).toMatchObject([
    {
      kind: 'workbook',
      period: '2026-Q3',
      recorder,
      note: '改过的名字.xlsx',
      demo: false,
      fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(await db().select().from(auditEntry).where(eq(auditEntry.subject, seen.id))).toMatchObject([
    { action: 'upload.preview', actor: '李填报' },
    { action: 'upload.commit', actor: '李填报', detail: { vintage: result.vintage, recorder, new: 3 } },
  ]);
  expect(await loadUpload(context(), seen.id)).toMatchObject({
    state: 'committed',
    committable: false,
    counts: { new: 0, unchanged: 3 },
    submissionId: result.submissionId,
    vintage: result.vintage,
  });
});

describe('all or nothing', () => {
  it('one refused cell keeps every other from being written', async () => {
    const { id, counts } = await preview(
      '临沂市,robot_mfg_scale,2026-Q3,亿元,1,2,,初步数,',
      '临沂市,robot_mfg_scale,2026-Q2,亿元,很多,2,,初步数,',
    );
    expect(counts).toMatchObject({ new: 3, refused: 1 });
    const before = await everythingKept(db());
    expect(await refusal(commit(id))).toMatchObject({
      code: 'import-rejected',
      details: { issues: [{ code: 'not-a-number', address: 'E3', value: '很多' }] },
    });
    expect(await everythingKept(db())).toBe(before);
  });

  it('a figure that the database would not take undoes the whole publication', async () => {
    const { id } = await preview('菏泽市,robot_mfg_scale,2026-Q3,亿元,1,2,,初步数,');
    const before = await everythingKept(db());
    // the audit entry is the last thing written; a name with a zero byte is refused by PostgreSQL
    const nameless = { ...context(), actor: { ...ADMINISTRATOR, name: 'a\0b' } };
    await expect(commitUpload(nameless, id, { as: 'record', recorder })).rejects.toThrow();
    expect(await everythingKept(db())).toBe(before);
    expect(await commit(id)).toMatchObject({ counts: { new: 2 } });
  });
});

it('writes what is new or changed and leaves the rest alone', async () => {
  const q1 = '烟台市,robot_mfg_scale,2026-Q1,亿元,,20,,初步数,';
  await commit((await preview(q1, '烟台市,robot_mfg_scale,2026-Q2,亿元,,41,,初步数,')).id);
  const second = await preview(
    q1,
    '烟台市,robot_mfg_scale,2026-Q2,亿元,,42,,年报数,',
    '烟台市,robot_mfg_scale,2026-Q3,亿元,,63,,初步数,',
  );
  expect(second.cells.map(({ state, changes, old }) => [state, changes, old?.value ?? null])).toEqual([
    ['unchanged', [], 20],
    ['changed', ['value', 'status'], 41],
    ['new', [], null],
  ]);
  await commit(second.id);
  const upTo = await dataVersion(db());
  const history = await findObservationHistory(db(), {
    indicators: ['robot_mfg_scale'],
    regions: ['370600'],
    upTo,
  });
  expect(history.map(({ period, value }) => [period, value])).toEqual([
    ['2026-Q1', 20],
    ['2026-Q2', 42],
    ['2026-Q2', 41],
    ['2026-Q3', 63],
  ]);
});

it.each<[what: string, name: string]>([
  ['a zero byte', '王\0某'],
  ['a line break', '王某\n李某'],
  ['half a character', '王\ud842'],
])('refuses to write for a name with %s, and says so', async (_, name) => {
  const { id } = await preview('东营市,robot_mfg_scale,2026-Q3,亿元,,2,,初步数,');
  const before = await everythingKept(db());
  await expect(commitUpload(context(), id, { as: 'record', recorder: name })).rejects.toThrow('填报人或单位');
  expect(await refusal(commitUpload(context(), id, { as: 'record', recorder: name }))).toMatchObject({
    code: 'invalid-request',
  });
  expect(await everythingKept(db())).toBe(before);
});

it('keeps a note with characters that no database keeps, without them', async () => {
  const note = '含_x0000_配套_x0001_企业_xD842_';
  const rows = [
    ['地区', '指标编码', '时期', '单位', '累计', '状态', '备注'],
    ['滨州市', 'robot_mfg_scale', '2026-Q3', '亿元', 2, '初步数', note],
  ];
  const { id } = await previewUpload(context(), { name: '表.xlsx', bytes: workbook({ name: '表', rows }) });
  await commit(id);
  expect(await known('robot_mfg_scale', '371600')).toMatchObject([{ value: 2, note: '含配套企业\ufffd' }]);
});

describe('what is refused as a conflict', () => {
  it('a second commit, with the result of the first', async () => {
    const { id } = await preview('潍坊市,robot_mfg_scale,2026-Q3,亿元,,9,,初步数,');
    const { submissionId, vintage } = await commit(id);
    expect(await refusal(commit(id))).toMatchObject({
      code: 'conflict',
      details: { id, submissionId, vintage },
    });
  });

  it('one of two commits at the same moment', async () => {
    const { id } = await preview('济宁市,robot_mfg_scale,2026-Q3,亿元,,9,,初步数,');
    const outcomes = await Promise.allSettled([commit(id), commit(id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await known('robot_mfg_scale', '370800')).toHaveLength(1);
  });

  it('a file that says nothing new', async () => {
    const line = '泰安市,robot_mfg_scale,2026-Q3,亿元,,9,,初步数,';
    await commit((await preview(line)).id);
    const again = await preview(line);
    expect(again).toMatchObject({ counts: { unchanged: 1 }, committable: false });
    expect(await refusal(commit(again.id))).toMatchObject({ code: 'conflict' });
  });

  it('a file whose figures somebody else published after the preview, until it is looked at again', async () => {
    const mine = await preview('威海市,robot_mfg_scale,2026-Q3,亿元,,9,,初步数,');
    await commit((await preview('威海市,robot_mfg_scale,2026-Q3,亿元,,8,,初步数,')).id);
    expect(await refusal(commit(mine.id))).toMatchObject({
      code: 'conflict',
      details: { expectedVersion: mine.dataVersion },
    });
    expect(await refusal(commit(mine.id, mine.dataVersion))).toMatchObject({ code: 'conflict' });
    expect(await known('robot_mfg_scale', '371000')).toMatchObject([{ value: 8 }]);

    const again = await loadUpload(context(), mine.id);
    expect(again.cells).toMatchObject([{ state: 'changed', old: { value: 8 }, content: { value: 9 } }]);
    await commit(mine.id, again.dataVersion);
    expect(await known('robot_mfg_scale', '371000')).toMatchObject([{ value: 9 }]);
  });

  it('but not when others published something else', async () => {
    const mine = await preview('日照市,robot_mfg_scale,2026-Q3,亿元,,9,,初步数,');
    await commit((await preview('日照市,robot_mfg_scale,2026-Q2,亿元,,8,,初步数,')).id);
    expect(await commit(mine.id, mine.dataVersion)).toMatchObject({ counts: { new: 1 } });
  });
});

it('keeps blank, 0 and 未公布 apart', async () => {
  const { id } = await preview(
    '德州市,robot_mfg_scale,2026-Q3,亿元,,…,61.7,,',
    '德州市,leading_firms,2026-Q3,家,0,,,初步数,',
    '德州市,leading_firms,2026-Q2,家,,,,初步数,',
  );
  await commit(id);
  expect(await known('robot_mfg_scale', '371400')).toMatchObject([
    { value: null, status: 'not_published', yoyPercent: 61.7 },
  ]);
  expect(await known('leading_firms', '371400')).toMatchObject([
    { period: '2026-Q3', value: 0, status: 'preliminary' },
  ]);
});
