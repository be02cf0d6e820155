import { desc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIGHT_RULES, type LightRule } from '#core/domain/light.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { auditEntry } from '#db/schema/index.ts';
import { changeLightRules } from '#server/services/light-rules/change.ts';
import { readLightRules } from '#server/services/light-rules/read.ts';
import { momentOf } from '#server/services/moment.ts';
import { NOW, useSite } from '../rulings/setup.ts';
import { everythingKept, refusal } from '../uploads/setup.ts';

const { db, context, progress } = useSite();
const by = { reason: '年度考核办法', recorder: '省工信厅' };
const change = (rules: LightRule[]) => changeLightRules(context(), { rules, ...by });
const rulesOn = async (asOf?: string) => readLightRules(context(), await momentOf(context(), asOf));

const YINCHUAN: LightRule[] = [
  { light: 'green', above: null, upTo: 0 },
  { light: 'yellow', above: 10, upTo: 30 },
  { light: 'red', above: 30, upTo: null },
];
const COMPLETED: LightRule[] = [
  { light: 'red', above: 30, upTo: null },
  { light: 'yellow', above: 0, upTo: 30 },
  { light: 'green', above: null, upTo: 0 },
];

it('until a site sets its own the default holds', async () => {
  expect(await rulesOn()).toEqual({
    rules: DEFAULT_LIGHT_RULES,
    own: false,
    defaults: DEFAULT_LIGHT_RULES,
    history: [],
  });
});

describe('what is refused leaves nothing behind', () => {
  it('银川 2025 leaves (0, 10] uncovered, and is told so', async () => {
    const before = await everythingKept(db());
    const work = change(YINCHUAN);
    await expect(work).rejects.toThrow('区间 (0, 10] 没有规则');
    expect(await refusal(work)).toMatchObject({
      code: 'invalid-request',
      details: {
        faults: [{ kind: 'uncovered', above: 0, upTo: 10, en: expect.stringContaining('(0, 10]') }],
      },
    });
    expect(await everythingKept(db())).toBe(before);
  });

  it('an overlap and an open end are both named', async () => {
    const rules: LightRule[] = [
      { light: 'green', above: null, upTo: 10 },
      { light: 'yellow', above: 5, upTo: 20 },
    ];
    const work = change(rules);
    await expect(work).rejects.toThrow(/区间 \(5, 10\] 有多条规则.*；区间 \(20, \+∞\) 没有规则/);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['the rules that hold already', () => change([...DEFAULT_LIGHT_RULES].reverse()), 'conflict'],
    [
      'a reason that cannot be kept',
      () => changeLightRules(context(), { ...by, reason: '\u0000', rules: COMPLETED }),
      'invalid-request',
    ],
    [
      'a change by a visitor',
      () => changeLightRules(context('visitor'), { ...by, rules: COMPLETED }),
      'unauthenticated',
    ],
    [
      'a change by a statistician',
      () => changeLightRules(context('statistician'), { ...by, rules: COMPLETED }),
      'forbidden',
    ],
  ])('%s', async (_, work, code) => {
    const before = await everythingKept(db());
    expect((await refusal(work())).code).toBe(code);
    expect(await everythingKept(db())).toBe(before);
  });
});

describe('a site’s own rules', () => {
  it('change lights at once, and the verdict says by which bounds', async () => {
    expect(await progress('SD-Q2')).toMatchObject({ light: 'green', lagPoints: expect.closeTo(4.34, 2) });
    const version = await dataVersion(db());
    const view = await change(COMPLETED);
    expect(view).toMatchObject({
      own: true,
      rules: [...COMPLETED].reverse(),
      history: [{ ...by, vintage: version + 1 }],
    });
    expect(Date.parse(view.history[0]!.recordedAt)).toBe(Date.parse(NOW));
    const row = await progress('SD-Q2');
    expect(row).toMatchObject({ state: 'in_force', light: 'yellow' });
    expect(row.explanation.find(({ code }) => code === 'light_rule')!.zh).toMatch(
      /^落后超过0、不超过30个百分点，亮黄灯/,
    );
  });

  it('leave the lights of the day before as they were', async () => {
    expect(await progress('SD-Q2', '2026-11-21')).toMatchObject({ light: 'green' });
    expect(await rulesOn('2026-11-21')).toMatchObject({ own: false, history: [] });
  });

  it('left their trace, with what held before', async () => {
    const [entry] = await db().select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1);
    expect(entry).toMatchObject({
      actor: '张管理',
      action: 'light-rules.change',
      detail: { ...by, before: DEFAULT_LIGHT_RULES, rules: [...COMPLETED].reverse() },
    });
  });

  it('may go back to the default, as a set of its own', async () => {
    const view = await change([...DEFAULT_LIGHT_RULES]);
    expect(view).toMatchObject({ own: true, rules: DEFAULT_LIGHT_RULES });
    expect(view.history).toHaveLength(2);
    expect(await progress('SD-Q2')).toMatchObject({ light: 'green' });
  });
});
