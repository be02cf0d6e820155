import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, it, test } from 'vitest';
import { dataVersion } from '#db/queries/observations.ts';
import { findAllocations, findTargets } from '#db/queries/targets.ts';
import { auditEntry, indicator, plan, submission, target, vintage } from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { createIndicator } from '#server/services/entry/create-indicator.ts';
import { createPlan } from '#server/services/entry/create-plan.ts';
import { createTarget } from '#server/services/entry/create-target.ts';
import { loadIndicator, loadTarget } from '#server/services/reference/targets.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, NOW, refusal } from '../uploads/setup.ts';

const db = useTestDb();

beforeAll(() => seed(db(), { now: NOW }));

const context = () => contextFor(db(), 'administrator');

const A_PLAN = {
  code: 'QD',
  title: '青岛市机器人产业行动计划',
  region: '370200',
  kind: 'action_plan',
  status: 'issued',
} as const;

const AN_INDICATOR = {
  code: 'qd_firms',
  name: '青岛机器人企业数',
  unit: '家',
  measureKind: 'stock',
  direction: 'up',
} as const;

const A_TARGET = {
  code: 'SD-Q9',
  plan: 'SD',
  indicator: 'robot_mfg_scale',
  comparator: 'at_least',
  value: 600,
  deadline: '2027-12-31',
} as const;

test.each([
  ['a plan', () => createPlan(context(), A_PLAN), 'plan.create', 'QD', A_PLAN],
  [
    'an indicator',
    () => createIndicator(context(), AN_INDICATOR),
    'indicator.create',
    'qd_firms',
    AN_INDICATOR,
  ],
  ['a target', () => createTarget(context(), A_TARGET), 'target.create', 'SD-Q9', A_TARGET],
])('%s raises the data version and leaves an audit entry', async (_, create, action, subject, body) => {
  const before = await dataVersion(db());
  await create();
  expect(await dataVersion(db())).toBe(before + 1);
  const [entry] = await db().select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1);
  expect(entry).toMatchObject({ actor: '李填报', action, subject, detail: { vintage: before + 1, body } });
  const [batch] = await db()
    .select({ kind: submission.kind, recorder: submission.recorder })
    .from(submission)
    .innerJoin(vintage, eq(vintage.submissionId, submission.id))
    .where(eq(vintage.id, before + 1));
  expect(batch).toEqual({ kind: 'definition', recorder: '李填报' });
});

it('what was left out stays missing, or says so', async () => {
  const [row] = await db().select().from(plan).where(eq(plan.code, 'QD'));
  expect(row).toMatchObject({
    shortTitle: A_PLAN.title,
    titleEn: A_PLAN.title,
    issuers: null,
    signedDate: null,
    periodFrom: null,
    supersededBy: null,
  });
  expect(await loadIndicator(context(), 'qd_firms')).toMatchObject({
    nameEn: AN_INDICATOR.name,
    placeRollup: 'none',
    decimals: 0,
    definition: '录入时没有给出定义。',
    definitionEn: 'No definition was given.',
    scope: null,
    numerator: null,
    scale: null,
  });
  const [made] = await findTargets(db(), { code: 'SD-Q9' });
  expect(made).toMatchObject({
    region: '370000',
    unit: '亿元',
    low: null,
    tolerance: null,
    startDate: null,
    baselineValue: null,
    baselineDate: null,
    denominator: null,
    course: { shape: 'linear' },
    strength: 'firm',
    locator: '（录入时没有注明）',
  });
});

it('keeps everything that is told of a target, and puts it after the others of its plan', async () => {
  const given = {
    code: 'SD-Q10',
    plan: 'SD',
    indicator: 'robot_mfg_scale',
    comparator: 'about',
    comparatorWord: ' 左右 ',
    value: 8_000_000,
    unit: '万元',
    tolerance: 0.1,
    strength: 'expected',
    deadline: '2027-12-31',
    deadlineText: '到2027年',
    startDate: '2025-01-01',
    baseline: { value: 3_000_000, date: '2024-12-31' },
    baselineText: '2024年为300亿元',
    course: { shape: 'waypoints', points: [{ date: '2026-12-31', value: 5_000_000 }] },
    kind: 'task',
    scope: '规上',
    definition: '制造业',
    locator: '二、（三）',
    line: 17,
    anchor: '800亿元左右',
    allocations: [
      { region: '370200', value: 4_000_000 },
      { region: '370100', value: 1_000_000 },
    ],
  } as const;
  await createTarget(context(), {
    ...given,
    course: { ...given.course, points: [...given.course.points] },
    allocations: [...given.allocations],
  });
  const all = await findTargets(db(), { plan: 'SD' });
  const { baseline, allocations, ...same } = given;
  expect(all.at(-1)).toMatchObject({
    ...same,
    comparatorWord: '左右',
    baselineValue: baseline.value,
    baselineDate: baseline.date,
  });
  const parts = (await findAllocations(db())).filter((part) => part.target === 'SD-Q10');
  expect(parts.map(({ region, value, demo }) => [region, value, demo])).toEqual([
    ['370100', 1_000_000, false],
    ['370200', 4_000_000, false],
  ]);
});

test.each([
  ['a range', { comparator: 'between', low: 15, high: 20 }, { value: 15, low: 15, high: 20 }],
  ['a word that is missing', { value: 5 }, { comparator: 'unstated', comparatorWord: '（无比较词）' }],
  [
    'a word that was not told',
    { comparator: 'more_than', value: 5 },
    { comparatorWord: '（录入时没有注明）' },
  ],
] as const)('%s is kept as the documents are', async (why, told, kept) => {
  const code = `SD-${why.length}`;
  await createTarget(context(), { code, plan: 'SD', indicator: 'leading_firms', ...told });
  expect(await loadTarget(context(), code)).toMatchObject(kept);
});

it('a milestone may be promised and reported', async () => {
  await createIndicator(context(), {
    ...AN_INDICATOR,
    code: 'qd_platform',
    measureKind: 'milestone',
    unit: '项',
  });
  const made = await createTarget(context(), {
    code: 'QD-Q1',
    plan: 'QD',
    indicator: 'qd_platform',
    comparator: 'done',
    deadline: '2027-12-31',
  });
  expect(made).toMatchObject({ comparator: 'done', value: 1, region: '370200' });
});

test.each([
  ['a plan', () => createPlan(contextFor(db(), 'statistician'), { ...A_PLAN, code: 'Q2' })],
  ['an indicator', () => createIndicator(contextFor(db(), 'statistician'), { ...AN_INDICATOR, code: 'q2' })],
  ['a target', () => createTarget(contextFor(db(), 'reviewer'), { ...A_TARGET, code: 'Q2' })],
])('%s is entered by administrators only', async (_, create) => {
  const before = await dataVersion(db());
  expect(await refusal(create())).toMatchObject({ code: 'forbidden' });
  expect(await dataVersion(db())).toBe(before);
});

test.each([
  ['the code of another plan', () => createPlan(context(), { ...A_PLAN, code: 'sd' }), 'conflict', plan],
  [
    'the code of another indicator',
    () => createIndicator(context(), { ...AN_INDICATOR, code: 'Robot_mfg_scale' }),
    'conflict',
    indicator,
  ],
  [
    'the code of another target',
    () => createTarget(context(), { ...A_TARGET, code: 'sd-q2' }),
    'conflict',
    target,
  ],
  [
    'the code of another target and a wrong plan',
    () => createTarget(context(), { ...A_TARGET, code: 'SD-Q2', plan: 'XX' }),
    'invalid-request',
    target,
  ],
  [
    'a region nobody knows',
    () => createPlan(context(), { ...A_PLAN, code: 'Q3', region: '1' }),
    'invalid-request',
    plan,
  ],
  [
    'a name that cannot be kept',
    () => createIndicator(context(), { ...AN_INDICATOR, code: 'q3', name: 'a\u0000' }),
    'invalid-request',
    indicator,
  ],
] as const)('%s is refused, and nothing is kept', async (_, create, code, table) => {
  const count = async () => [
    await db().$count(table),
    await db().$count(auditEntry),
    await dataVersion(db()),
  ];
  const before = await count();
  expect(await refusal(create())).toMatchObject({
    code,
    details: { issues: expect.arrayContaining([expect.objectContaining({ value: expect.any(String) })]) },
  });
  expect(await count()).toEqual(before);
});

it('of two that want one code at once, one gets it', async () => {
  const body = { ...A_PLAN, code: 'TWICE' };
  const outcomes = await Promise.allSettled([createPlan(context(), body), createPlan(context(), body)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
});
