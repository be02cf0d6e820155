import { type Static, Type } from 'typebox';
import { LIGHTS } from '../domain/light.ts';
import {
  MILESTONE_KINDS,
  MILESTONE_STATES,
  type MilestoneTerm,
  REPORTED_STATES,
} from '../domain/milestone.ts';
import { DRAFT_FAULT_CODES, DRAFT_FIELDS } from '../domain/milestone-faults.ts';
import { MILESTONE_STEP_CODES } from '../domain/milestone-steps.ts';
import { REPORT_MOVES, REPORT_STATES } from '../domain/review/report-moves.ts';
import { closed, NullableNumber, NullableText, NullableWords, Words } from './common.ts';

/** How far it is, by whom, and the file that shows it. */
const Progress = {
  percent: { ...NullableNumber, description: '完成百分比，0 到 100；活动没有' },
  unit: { ...NullableText, description: '填报的责任单位' },
  evidenceFile: { ...NullableText, description: '佐证文件的 SHA-256；在 /files/{hash} 下载' },
  evidenceFileName: NullableText,
};

/** What was reported of a goal, task, box item or event, in one version. */
export const MilestoneReportRow = Type.Object({
  subject: Type.String({ description: 'Public code of the goal, task or event' }),
  state: Words(REPORTED_STATES),
  doneOn: NullableText,
  evidence: NullableText,
  evidenceUrl: NullableText,
  due: NullableText,
  note: NullableText,
  ...Progress,
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
  kind: Words(MILESTONE_KINDS),
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
  ...Progress,
  units: Type.Array(Type.String(), { description: '文件列出的责任单位；空为文件未列' }),
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
const reported = {
  state: Type.String({
    description: 'not_started 未启动、in_progress 推进中、done 已完成、withdrawn 已取消',
  }),
  percent: Type.Optional({
    ...NullableNumber,
    description: '完成百分比，0 到 100；已完成的不填即为 100，活动不填',
  }),
  doneOn: Type.Optional({ ...NullableText, description: '完成日期，如 2026-08-01；已完成时必填' }),
  evidence: Type.Optional({ ...NullableText, description: '佐证；已完成时必填' }),
  evidenceUrl: Type.Optional({ ...NullableText, description: '佐证网址' }),
  evidenceFile: Type.Optional({ ...NullableText, description: '佐证文件：POST /files 答复的 hash' }),
  evidenceFileName: Type.Optional({ ...NullableText, description: '文件名；不填则为上传时的名称' }),
  due: Type.Optional({
    ...NullableText,
    description: '文件未写期限时由人选定的期限；不填则沿用上次选定的，null 为取消选定',
  }),
  note: Type.Optional({ ...NullableText, description: '备注；百分比下降时须说明原因' }),
  unit: Type.Optional({
    ...NullableText,
    description: '责任单位：文件列出的之一，文件未列时自填；提交审核时必填',
  }),
  recorder: Type.Optional({ ...NullableText, description: '填报人；不填则为登录者' }),
};

export const MilestoneReportBody = Type.Object(reported, closed);
export type MilestoneReportBody = Static<typeof MilestoneReportBody>;

const Version = Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: '看到的版本号' });

export const MilestoneReturnSaveBody = Type.Object({ ...reported, version: Version }, closed);
export type MilestoneReturnSaveBody = Static<typeof MilestoneReturnSaveBody>;

export const MilestoneMoveBody = Type.Object(
  {
    move: Words(
      REPORT_MOVES.filter((move) => move !== 'save'),
      { description: 'submit 提交、recall 撤回、return 退回、approve 通过、publish 发布、discard 作废' },
    ),
    version: Version,
    note: Type.Optional(Type.String({ maxLength: 500, description: '审核意见；退回时必填' })),
    publish: Type.Optional(Type.Boolean({ description: '通过后立即发布' })),
  },
  closed,
);
export type MilestoneMoveBody = Static<typeof MilestoneMoveBody>;

const Fault = Type.Object({
  field: Words(DRAFT_FIELDS),
  code: Words(DRAFT_FAULT_CODES),
  value: NullableText,
  zh: Type.String(),
  en: Type.String(),
});

/** What a responsible unit hands in about a goal, task, box item or event, from the first draft to publication. */
export const MilestoneReturnRow = Type.Object({
  id: Type.String(),
  subject: Type.String({ description: '目标、任务、专栏事项或重要事项的编码' }),
  plan: Type.String(),
  region: Type.String(),
  kind: Words(MILESTONE_KINDS),
  title: Type.String(),
  state: Words(REPORT_STATES),
  version: Type.Integer(),
  reported: Words(REPORTED_STATES),
  doneOn: NullableText,
  evidence: NullableText,
  evidenceUrl: NullableText,
  due: NullableText,
  note: NullableText,
  ...Progress,
  recorder: Type.String(),
  createdBy: Type.String({ description: '姓名，下同' }),
  createdAt: Type.String(),
  changedAt: Type.String(),
  submittedBy: NullableText,
  submittedAt: NullableText,
  decidedBy: NullableText,
  decidedAt: NullableText,
  decision: { ...NullableText, description: '审核意见' },
  vintage: NullableNumber,
  demo: Type.Boolean(),
  faults: Type.Array(Fault, { description: '提交之前要改正的；空则可以提交' }),
  moves: Type.Array(Words(REPORT_MOVES), { description: '提问者现在能做的' }),
  ownSubmission: Type.Boolean({ description: '是提问者自己提交的，因此须由别人审核' }),
});
export type MilestoneReturnRow = Static<typeof MilestoneReturnRow>;
