import type { ChangesView } from '#core/contract/changes.ts';
import type { Locale } from '#core/domain/format.ts';
import { DEMO_WORD, STATUS_WORDS } from '#core/domain/observation-words.ts';

/** A change as a line of one table, whatever its kind. What does not apply is null. */
export interface ChangeLine {
  kind: string;
  plan: string;
  regionCode: string | null;
  region: string | null;
  code: string;
  name: string;
  period: string | null;
  form: string | null;
  old: string | number | null;
  new: string | number | null;
  /** Of a figure that came in another unit before, the one it had. */
  oldUnit: string | null;
  unit: string | null;
  difference: number | null;
  differenceUnit: string | null;
  status: string | null;
  reason: string | null;
  recorder: string | null;
  recordedAt: string | null;
  vintage: number | null;
  demo: string;
}

export const CHANGE_COLUMNS: readonly (keyof ChangeLine)[] = [
  'kind',
  'plan',
  'regionCode',
  'region',
  'code',
  'name',
  'period',
  'form',
  'old',
  'oldUnit',
  'new',
  'unit',
  'difference',
  'differenceUnit',
  'status',
  'reason',
  'recorder',
  'recordedAt',
  'vintage',
  'demo',
];

const NOTHING = {
  regionCode: null,
  region: null,
  period: null,
  form: null,
  old: null,
  new: null,
  oldUnit: null,
  unit: null,
  difference: null,
  differenceUnit: null,
  status: null,
  reason: null,
  recorder: null,
  recordedAt: null,
  vintage: null,
  demo: '',
};

const KINDS = {
  zh: {
    activity: '新增数据',
    revision: '修订数据',
    inForce: '调整生效',
    choice: '选定口径',
    adjustment: '调整目标',
    plan: '新录入计划',
    indicator: '新录入指标',
    target: '新录入目标',
    light_rules: '亮灯规则改动',
    milestone: '任务与事项进展',
    light: '亮灯变化',
  },
  en: {
    activity: 'new figure',
    revision: 'revised figure',
    inForce: 'adjustment in force',
    choice: 'definition chosen',
    adjustment: 'target adjusted',
    plan: 'new plan',
    indicator: 'new indicator',
    target: 'new target',
    light_rules: 'rules for lights changed',
    milestone: 'tasks and goals',
    light: 'light changed',
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** All changes as one table: figures, promises, definitions, milestones, lights; with the words of one language. */
export function changeLines(changes: Omit<ChangesView, 'counts'>, locale: Locale): ChangeLine[] {
  const kinds = KINDS[locale];
  const demo = (shown: boolean) => (shown ? DEMO_WORD[locale] : '');
  return [
    ...changes.figures.map((one) => ({
      ...NOTHING,
      kind: kinds[one.kind],
      plan: one.plans.join('；'),
      regionCode: one.region.code,
      region: one.region.name,
      ...one.indicator,
      period: one.period,
      form: one.form,
      old: one.old ? one.old.value : null,
      oldUnit: one.old ? one.old.unit : null,
      new: one.value,
      unit: one.unit,
      difference: one.difference,
      differenceUnit: one.difference === null ? null : one.differenceUnit,
      status: STATUS_WORDS[locale][one.status],
      ...recordedBy(one),
      demo: demo(one.demo),
    })),
    ...changes.promises.map((one) => ({
      ...NOTHING,
      kind: one.cameIntoForce ? kinds.inForce : one.kind === 'choice' ? kinds.choice : kinds.adjustment,
      plan: one.plan,
      regionCode: one.region.code,
      region: one.region.name,
      code: one.target,
      name: one.indicator.name,
      new: one.fields.join('；'),
      ...recordedBy(one),
    })),
    ...changes.definitions.map((one) => ({
      ...NOTHING,
      kind: kinds[one.kind],
      plan: one.plan ?? '',
      code: one.code,
      name: one.name,
      ...recordedBy(one),
    })),
    ...changes.milestones.map((one) => ({
      ...NOTHING,
      kind: kinds.milestone,
      plan: one.plan,
      code: one.subject,
      name: one.title,
      old: one.old,
      new: one.state,
      ...recordedBy({ ...one, reason: one.evidence }),
      demo: demo(one.demo),
    })),
    ...changes.lights.map((one) => ({
      ...NOTHING,
      kind: kinds.light,
      plan: one.plan,
      regionCode: one.region.code,
      region: one.region.name,
      code: one.target,
      name: one.indicator.name,
      period: one.now.period,
      old: one.old && (one.old.light ?? one.old.state),
      new: one.now.light ?? one.now.state,
      demo: demo(one.demo),
    })),
  ];
}

function recordedBy({ reason, recorder, recordedAt, vintage }: Recorded) {
  return { reason, recorder, recordedAt, vintage };
}

interface Recorded {
  reason: string | null;
  recorder: string;
  recordedAt: string;
  vintage: number;
}
