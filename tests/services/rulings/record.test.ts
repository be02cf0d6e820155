import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { dataVersion } from '#db/queries/observations.ts';
import { findTargets } from '#db/queries/targets.ts';
import { auditEntry } from '#db/schema/index.ts';
import { momentOf } from '#server/services/moment.ts';
import { listPromises, listRulings } from '#server/services/rulings/list.ts';
import { recordRuling } from '#server/services/rulings/record.ts';
import { everythingKept, refusal } from '../uploads/setup.ts';
import { aBody, NOW, useSite } from './setup.ts';

const { db, context, rule, progress } = useSite();
const now = () => momentOf(context(), undefined);

describe('a deadline that the document leaves open', () => {
  it('is chosen by a person: the target leaves 口径待确认, and the document says what it said', async () => {
    const [before] = await findTargets(db(), { code: 'JS-Q7' });
    const version = await dataVersion(db());
    expect((await progress('JS-Q7')).state).toBe('awaiting_definition');

    const ruling = await rule('JS-Q7', { changes: { deadline: '2027-12-31' }, reason: ' 处务会议定 ' });
    expect(ruling).toMatchObject({
      target: 'JS-Q7',
      kind: 'choice',
      changes: { deadline: '2027-12-31' },
      effectiveFrom: null,
      document: null,
      reason: '处务会议定',
      recorder: '省工信厅 王某',
      vintage: version + 1,
    });
    expect(Date.parse(ruling.recordedAt)).toBe(Date.parse(NOW));
    expect(await dataVersion(db())).toBe(version + 1);

    const judged = await progress('JS-Q7');
    expect(judged).toMatchObject({ state: 'in_force', amended: true, deadline: '2027-12-31' });
    expect(judged.light).not.toBeNull();
    expect(judged.explanation[0]).toMatchObject({ code: 'chosen' });
    expect(await findTargets(db(), { code: 'JS-Q7' })).toEqual([before]);
  });

  it('was not known on the day before', async () => {
    expect(await progress('JS-Q7', '2026-11-21')).toMatchObject({
      state: 'awaiting_definition',
      amended: false,
      promiseThen: { deadline: null },
      promiseNow: { deadline: '2027-12-31' },
    });
  });

  it('left its trace in the same transaction', async () => {
    const [entry] = await db()
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.subject, 'JS-Q7'))
      .orderBy(desc(auditEntry.id));
    expect(entry).toMatchObject({
      actor: '张管理',
      action: 'ruling.record',
      detail: {
        kind: 'choice',
        changes: { deadline: '2027-12-31' },
        recorder: '省工信厅 王某',
        reason: '处务会议定',
        vintage: await dataVersion(db()),
      },
    });
  });

  it('is open again when the choice is taken back, and both stay in the history', async () => {
    await rule('JS-Q7', { changes: { deadline: null }, reason: '选错了' });
    expect(await progress('JS-Q7')).toMatchObject({ state: 'awaiting_definition', amended: false });
    const history = await listRulings(context(), 'JS-Q7', await now());
    expect(history.map(({ changes, reason }) => [changes, reason])).toEqual([
      [{ deadline: null }, '选错了'],
      [{ deadline: '2027-12-31' }, '处务会议定'],
    ]);
    expect(await listRulings(context(), 'JS-Q7', await momentOf(context(), '2026-11-21'))).toEqual([]);
  });
});

describe('an amendment', () => {
  it('holds from its day on; before it the promise was the document’s', async () => {
    await rule('SD-Q2', {
      kind: 'amendment',
      changes: { value: 800, deadline: '2028-12-31' },
      effectiveFrom: '2026-11-22',
      document: '中期调整方案',
      locator: '二、（一）',
    });
    const [whole] = await listPromises(context(), { target: 'SD-Q2' }, await now());
    expect(whole).toMatchObject({
      document: { value: 500, deadline: '2027-12-31' },
      promiseThen: { value: 800, deadline: '2028-12-31' },
      rulings: [{ kind: 'amendment', document: '中期调整方案', locator: '二、（一）' }],
    });
    expect(await progress('SD-Q2')).toMatchObject({ targetValue: 800, deadline: '2028-12-31' });
    expect(await progress('SD-Q2', '2026-11-21')).toMatchObject({
      targetValue: 500,
      deadline: '2027-12-31',
      promiseThen: { value: 500 },
      promiseNow: { value: 800 },
    });
    expect(await progress('SD-Q2', '2026-11-21', 'now')).toMatchObject({ targetValue: 800, amended: true });
  });

  it('that comes into force tomorrow is recorded and changes nothing today', async () => {
    const changes = { value: 6 };
    await rule('SD-Q1', { kind: 'amendment', changes, effectiveFrom: '2026-11-23', document: '调整方案' });
    expect(await progress('SD-Q1')).toMatchObject({ targetValue: 3, promiseNow: { value: 3 } });
    const [row] = await listPromises(context(), { target: 'SD-Q1' }, await now());
    expect(row!.rulings).toMatchObject([{ changes, effectiveFrom: '2026-11-23' }]);
  });

  it('of a waypoint course bends the plan line', async () => {
    const straight = (await progress('MH-Q7')).planLine!;
    const course = { shape: 'waypoints', points: [{ date: '2026-12-31', value: 48 }] };
    await rule('MH-Q7', {
      kind: 'amendment',
      changes: { course },
      effectiveFrom: '2026-01-01',
      document: '年度安排',
    });
    const bent = await progress('MH-Q7');
    expect(bent.planLine).toBeGreaterThan(straight);
    expect(bent.promiseThen.course).toEqual(course);
  });
});

describe('what is refused leaves nothing behind', () => {
  it.each<[string, Parameters<typeof aBody>[0], string, Record<string, unknown>]>([
    [
      'a stated deadline',
      { changes: { deadline: '2028-12-31' } },
      'SD-Q2',
      { field: 'deadline', code: 'stated', value: '2028-12-31' },
    ],
    [
      'a day that is none',
      { changes: { deadline: '2027-02-30' } },
      'JS-Q8',
      { field: 'deadline', code: 'unreadable_term', value: '2027-02-30' },
    ],
    [
      'an amendment without its document',
      { kind: 'amendment', changes: { value: 40 }, effectiveFrom: '2026-07-01' },
      'JS-Q8',
      { field: 'document', code: 'required', value: null },
    ],
    [
      'an amendment before the plan',
      { kind: 'amendment', changes: { value: 40 }, effectiveFrom: '2024-12-31', document: 'x' },
      'MH-Q1',
      { field: 'effectiveFrom', code: 'before_plan' },
    ],
    [
      'a reason that cannot be kept',
      { changes: { deadline: '2027-12-31' }, reason: 'a\u0000' },
      'JS-Q8',
      { field: 'reason', code: 'unreadable_text' },
    ],
    ['nothing', { changes: {} }, 'JS-Q8', { field: 'changes', code: 'empty' }],
  ])('%s', async (_, body, target, fault) => {
    const before = await everythingKept(db());
    const { code, details } = await refusal(recordRuling(context(), target, aBody(body)));
    expect([code, details]).toMatchObject(['invalid-request', { faults: [fault] }]);
    expect(await everythingKept(db())).toBe(before);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a target that is none', () => rule('XX-Q1', { changes: { deadline: '2027-12-31' } }), 'not-found'],
    ['a name that cannot be kept', () => rule('JS-Q8', { recorder: '某\u0007局' }), 'invalid-request'],
    [
      'the history of a target that is none',
      async () => listRulings(context(), 'XX-Q1', await now()),
      'not-found',
    ],
    ...(
      [
        ['visitor', 'unauthenticated'],
        ['statistician', 'forbidden'],
      ] as const
    ).map(([role, code]): [string, () => Promise<unknown>, string] => [
      `a ruling by a ${role}`,
      () => recordRuling(context(role), 'JS-Q8', aBody({ changes: { deadline: '2027-12-31' } })),
      code,
    ]),
  ])('%s', async (_, work, code) => {
    const before = await everythingKept(db());
    expect((await refusal(work())).code).toBe(code);
    expect(await everythingKept(db())).toBe(before);
  });

  it('of two people who choose the same at once one is told that it is chosen', async () => {
    const both = await Promise.allSettled(
      ['甲', '乙'].map((recorder) => rule('JS-Q9', { recorder, changes: { deadline: '2027-12-31' } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listRulings(context(), 'JS-Q9', await now())).toHaveLength(1);
  });
});

it('lists every promise with what its document leaves open and what is missing still', async () => {
  const rows = new Map((await listPromises(context(), {}, await now())).map((row) => [row.target, row]));
  expect(rows.size).toBe(20);
  expect(rows.get('MH-Q4')).toMatchObject({
    choosable: ['denominator', 'comparator', 'baseline', 'startDate', 'tolerance', 'course'],
    missing: ['denominator', 'comparator', 'baseline'],
    anchor: '均占全市50%',
  });
  expect(rows.get('JS-Q9')).toMatchObject({ missing: ['comparator', 'baseline'] });
  const ofPlan = await listPromises(context(), { plan: 'FJ' }, await now());
  expect(ofPlan.map(({ target }) => target)).toEqual(['FJ-Q1', 'FJ-Q2']);
});
