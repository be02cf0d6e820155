import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { FiguresBody } from '#core/contract/entry/figures.ts';
import { dataVersion, findObservationHistory, findObservations } from '#db/queries/observations.ts';
import { auditEntry, source, submission } from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { createIndicator } from '#server/services/entry/create-indicator.ts';
import { enterFigures } from '#server/services/entry/enter-figures.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, everythingKept, NOW, refusal } from '../uploads/setup.ts';

type Figure = FiguresBody['observations'][number];

const db = useTestDb();
const operator = () => contextFor(db());

const NATION = '100000';

beforeAll(async () => {
  await seed(db(), { now: NOW });
  const administrator = contextFor(db(), 'administrator');
  const make = (code: string, measureKind: 'ratio' | 'milestone' | 'flow', unit: string) =>
    createIndicator(administrator, { code, name: code, unit, measureKind, direction: 'up' });
  await make('renewables', 'ratio', '%');
  await make('law_passed', 'milestone', '项');
  await make('exports', 'flow', '亿元');
});

const aFigure = (overrides: Partial<Figure> = {}): Figure => ({
  indicator: 'exports',
  region: NATION,
  period: '2024',
  value: 10,
  ...overrides,
});

const enter = (observations: Figure[], rest: { dryRun?: boolean; note?: string } = {}) =>
  enterFigures(
    operator(),
    { recorder: ' 统计局 ', note: rest.note ?? null, observations },
    { dryRun: rest.dryRun === true },
  );

async function known(indicator: string) {
  return findObservations(db(), {
    indicators: [indicator],
    regions: [NATION],
    upTo: await dataVersion(db()),
  });
}

it('writes what is sent as one batch of somebody who answers for it', async () => {
  const before = await dataVersion(db());
  const address = 'https://www.example.org/renewables?year=2024';
  const figures = [52.5, 54.4].map((value, index) =>
    aFigure({
      indicator: 'renewables',
      period: String(2023 + index),
      value,
      status: 'published',
      sourceUrl: address,
    }),
  );
  const result = await enter(figures, { note: '年度更新' });
  expect(result).toEqual({
    dryRun: false,
    recorder: '统计局',
    submissionId: expect.any(String),
    vintage: before + 1,
    counts: { new: 2, changed: 0, unchanged: 0, notes: 0 },
    issues: [],
  });
  expect(await known('renewables')).toMatchObject([
    { period: '2023', form: 'point', value: 52.5, unit: '%', status: 'published', sourceUrl: address },
    { period: '2024', form: 'point', value: 54.4, recorder: '统计局', demo: false },
  ]);
  const [batch] = await db().select().from(submission).where(eq(submission.id, result.submissionId!));
  expect(batch).toMatchObject({ kind: 'api', note: '年度更新', period: null });
  const [entry] = await db().select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1);
  expect(entry).toMatchObject({
    action: 'observations.enter',
    subject: result.submissionId,
    detail: { vintage: before + 1, recorder: '统计局', new: 2 },
  });
  expect(await db().select().from(source)).toContainEqual(
    expect.objectContaining({ url: address, publisher: 'www.example.org' }),
  );
});

it('a dry run says what writing would, and writes nothing', async () => {
  const figures = [aFigure({ period: '2020' })];
  const before = await everythingKept(db());
  const tried = await enter(figures, { dryRun: true });
  expect(await everythingKept(db())).toBe(before);
  const { submissionId, vintage, ...written } = await enter(figures);
  expect(tried).toEqual({ ...written, dryRun: true, submissionId: null, vintage: null });
  expect(vintage).not.toBeNull();
});

it('the same once more writes nothing and is no mistake', async () => {
  const figures = [aFigure({ period: '2019' })];
  await enter(figures);
  const before = await everythingKept(db());
  expect(await enter(figures)).toMatchObject({ vintage: null, counts: { new: 0, changed: 0, unchanged: 1 } });
  expect(await everythingKept(db())).toBe(before);
});

it('writes only what differs, as a new version', async () => {
  await enter([aFigure({ period: '2017' }), aFigure({ period: '2018' })]);
  const result = await enter([aFigure({ period: '2017' }), aFigure({ period: '2018', value: 11 })]);
  expect(result.counts).toEqual({ new: 0, changed: 1, unchanged: 1, notes: 0 });
  const versions = await findObservationHistory(db(), {
    indicators: ['exports'],
    regions: [NATION],
    upTo: await dataVersion(db()),
  });
  const told = versions.filter(({ period }) => period === '2017' || period === '2018');
  expect(told.map(({ period, value }) => [period, value])).toEqual([
    ['2017', 10],
    ['2018', 11],
    ['2018', 10],
  ]);
});

it('keeps the day and the evidence of a milestone, and a correction of either', async () => {
  const done = aFigure({ indicator: 'law_passed', value: 1, occurredOn: '2024-05-01', note: '公报第12号' });
  await enter([done]);
  await enter([{ ...done, occurredOn: '2024-05-02' }]);
  expect(await known('law_passed')).toMatchObject([
    { value: 1, form: 'point', occurredOn: '2024-05-02', note: '公报第12号' },
  ]);
});

it('an address alone is the evidence of a milestone, another one a new version', async () => {
  const done = {
    ...aFigure({ indicator: 'law_passed', value: 1, occurredOn: '2023-05-01' }),
    period: '2023',
  };
  await enter([{ ...done, sourceUrl: 'https://example.org/1' }]);
  expect((await enter([{ ...done, sourceUrl: 'https://example.org/1' }])).counts.unchanged).toBe(1);
  await enter([{ ...done, sourceUrl: 'https://example.org/2' }]);
  expect((await known('law_passed')).find(({ period }) => period === '2023')).toMatchObject({
    note: 'https://example.org/2',
    sourceUrl: 'https://example.org/2',
  });
});

it('one refused figure keeps all from being written, in a dry run too', async () => {
  const figures = [aFigure({ period: '2015' }), aFigure({ period: '2016', region: '999999' })];
  const before = await everythingKept(db());
  for (const dryRun of [true, false]) {
    expect(await refusal(enter(figures, { dryRun }))).toMatchObject({
      code: 'import-rejected',
      details: { issues: [{ index: 1, field: 'region', value: '999999', code: 'unknown-region' }] },
    });
  }
  expect(await everythingKept(db())).toBe(before);
});

it.each([
  ['a visitor', 'visitor', '统计局', null, 'unauthenticated'],
  ['a statistician, whose figures are reviewed', 'statistician', '统计局', null, 'forbidden'],
  ['a name that cannot be kept', 'administrator', '统计\u0000局', null, 'invalid-request'],
  ['a note that cannot be kept', 'administrator', '统计局', 'a\u0000', 'invalid-request'],
] as const)('%s is refused', async (_, role, recorder, note, code) => {
  const entering = enterFigures(
    contextFor(db(), role),
    { recorder, note, observations: [aFigure()] },
    { dryRun: false },
  );
  expect(await refusal(entering)).toMatchObject({ code });
});

it('takes five thousand at once', async () => {
  const figures = Array.from({ length: 5000 }, (_, index) => {
    const month = `${1949 + Math.floor((index % 900) / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const region = ['100000', '310000', '320000', '350000', '370000', '500000'][Math.floor(index / 900)]!;
    // cities beyond their nation: nothing but the size of the batch is looked at
    return aFigure({ region, period: month, form: 'ytd', value: index, note: '只看批量的大小' });
  });
  const result = await enter(figures);
  expect(result.counts).toMatchObject({ new: 5000, changed: 0, unchanged: 0 });
});
