import { type Static, Type } from 'typebox';
import { LIGHTS } from '../domain/light.ts';
import { MILESTONE_STATES, type MilestoneTerm, REPORTED_STATES } from '../domain/milestone.ts';
import { MILESTONE_STEP_CODES } from '../domain/milestone-steps.ts';
import { closed, NullableNumber, NullableText, NullableWords, Words } from './common.ts';

/** What was reported of a goal, task or event, in one version. */
export const MilestoneReportRow = Type.Object({
  subject: Type.String({ description: 'Public code of the goal, task or event' }),
  state: Words(REPORTED_STATES),
  doneOn: NullableText,
  evidence: NullableText,
  evidenceUrl: NullableText,
  due: NullableText,
  note: NullableText,
  recorder: Type.String(),
  recordedAt: Type.String(),
  vintage: Type.Integer(),
  demo: Type.Boolean(),
});
export type MilestoneReportRow = Static<typeof MilestoneReportRow>;

const Term = Type.Unsafe<MilestoneTerm | null>({
  type: ['object', 'null'],
  properties: { date: { type: 'string' }, source: { type: 'string', enum: ['document', 'chosen'] } },
  required: ['date', 'source'],
});

const Explanation = Type.Object({
  code: Words(MILESTONE_STEP_CODES),
  values: Type.Unsafe<Record<string, string | number | null>>({ type: 'object', additionalProperties: true }),
  /** The step as a sentence. */
  zh: Type.String(),
  en: Type.String(),
});

/** Where a goal, task or event stands, and the newest report of it; without a report its fields are null. */
export const MilestoneRow = Type.Object({
  code: Type.String(),
  plan: Type.String(),
  kind: Words(['goal', 'task', 'event']),
  title: Type.String(),
  state: Words(MILESTONE_STATES),
  light: NullableWords(LIGHTS),
  /** The day it is due: the document's, else a person's choice (人工选定), else null (期限未写). */
  term: Term,
  /** Whole months late, when done or by now; null without a light. */
  monthsLate: NullableNumber,
  reported: NullableWords(REPORTED_STATES),
  doneOn: NullableText,
  evidence: NullableText,
  evidenceUrl: NullableText,
  note: NullableText,
  recorder: NullableText,
  recordedAt: NullableText,
  vintage: NullableNumber,
  demo: Type.Boolean(),
  explanation: Type.Array(Explanation),
  asOf: Type.String(),
});
export type MilestoneRow = Static<typeof MilestoneRow>;

/**
 * A report. What is wrong with it is told field by field in the refusal's `details.faults`, so days and
 * words are plain text here.
 */
export const MilestoneReportBody = Type.Object(
  {
    state: Type.String({
      description: 'not_started 未启动、in_progress 推进中、done 已完成、withdrawn 已取消',
    }),
    doneOn: Type.Optional({ ...NullableText, description: '完成日期，如 2026-08-01；已完成时必填' }),
    evidence: Type.Optional({ ...NullableText, description: '佐证；已完成时必填' }),
    evidenceUrl: Type.Optional({ ...NullableText, description: '佐证网址' }),
    due: Type.Optional({
      ...NullableText,
      description: '文件未写期限时由人选定的期限；不填则沿用上次选定的，null 为取消选定',
    }),
    note: Type.Optional({ ...NullableText, description: '备注' }),
    recorder: Type.Optional({ ...NullableText, description: '填报人或单位；不填则为登录者' }),
  },
  closed,
);
export type MilestoneReportBody = Static<typeof MilestoneReportBody>;
