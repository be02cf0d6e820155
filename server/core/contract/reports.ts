import { type Static, Type } from 'typebox';
import { MEASURE_KINDS } from '../domain/indicator.ts';
import { FORMS, STATUSES } from '../domain/observation.ts';
import { REPORT_FIELDS, REPORT_ORIGINS } from '../domain/review/report-field.ts';
import { REPORT_MOVES, REPORT_STATES } from '../domain/review/report-moves.ts';
import {
  CodedName,
  NullableBoolean,
  NullableNumber,
  NullableText,
  NullableWords,
  PeriodText,
  Words,
} from './common.ts';

const NullableInteger = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

/** A report without its figures. */
export const ReportRow = Type.Object({
  id: Type.String(),
  plan: NullableText,
  region: CodedName,
  period: PeriodText,
  revision: Type.Integer({ description: '这个时期的第几次填报，作废的也计' }),
  reason: Type.Unsafe<string | null>({ ...NullableText, description: '更正的原因；不是更正的为空' }),
  state: Words(REPORT_STATES),
  version: Type.Integer({ description: '每次改动加一；改动时须写明看到的是哪一版' }),
  createdBy: Type.String(),
  createdAt: Type.String(),
  changedAt: Type.String(),
  submittedBy: NullableText,
  submittedAt: NullableText,
  onTime: Type.Unsafe<boolean | null>({
    ...NullableBoolean,
    description: '首次提交是否在规定日期之前；未提交或没有报送任务时为空',
  }),
  decidedBy: NullableText,
  decidedAt: NullableText,
  decision: NullableText,
  vintage: NullableInteger,
  demo: Type.Boolean(),
  openQuestions: Type.Integer(),
});
export type ReportRow = Static<typeof ReportRow>;

/** Something to say about a cell, a line or the whole report. */
export const ReportIssue = Type.Object({
  severity: Words(['refused', 'reason', 'note'], {
    description: 'refused 须改正；reason 须在备注里说明原因，否则不能提交；note 提示',
  }),
  code: Type.String(),
  message: Type.String(),
  messageEn: Type.String(),
  indicator: NullableText,
  field: NullableWords(REPORT_FIELDS),
  value: NullableText,
  expected: NullableText,
  expectedEn: NullableText,
  explained: Type.Boolean({ description: '需要说明的，备注里是否已经说明' }),
  repair: Type.Union([
    Type.Object({
      text: Type.String({ description: '单元格改为' }),
      field: Words(REPORT_FIELDS),
      why: Type.String(),
      whyEn: Type.String(),
    }),
    Type.Null(),
  ]),
});
export type ReportIssue = Static<typeof ReportIssue>;

export const ReportCell = Type.Object({
  field: Words(REPORT_FIELDS),
  text: NullableText,
  version: Type.Integer(),
  origin: Words(REPORT_ORIGINS),
  changedBy: Type.String(),
  changedAt: Type.String(),
});
export type ReportCell = Static<typeof ReportCell>;

/** A figure in the record, beside what is being reported. */
const Known = Type.Object({
  form: Words(FORMS),
  value: NullableNumber,
  unit: Type.String(),
  status: Words(STATUSES),
  yoyPercent: NullableNumber,
  note: NullableText,
  demo: Type.Boolean(),
});

/** An indicator to report, with what was entered, what is on record and what was reported last. */
export const ReportLine = Type.Object({
  indicator: Type.Object({
    code: Type.String(),
    name: Type.String(),
    nameEn: Type.String(),
    unit: Type.String(),
    decimals: Type.Integer(),
    measureKind: Words(MEASURE_KINDS),
    definition: Type.String(),
  }),
  takesYtd: Type.Boolean({ description: '是否填累计' }),
  cells: Type.Array(ReportCell),
  /** On record for the very period: what a correction would change. */
  recorded: Type.Array(Known),
  /** On record for the period of the same length before this one. */
  last: Type.Array(Known),
  lastPeriod: PeriodText,
});
export type ReportLine = Static<typeof ReportLine>;

export const ReportQuestion = Type.Object({
  id: Type.Integer(),
  indicator: NullableText,
  field: NullableWords(REPORT_FIELDS),
  question: Type.String(),
  askedBy: Type.String(),
  askedAt: Type.String(),
  answer: NullableText,
  answeredBy: NullableText,
  answeredAt: NullableText,
});
export type ReportQuestion = Static<typeof ReportQuestion>;

/** Who did what to the report, when and why; oldest first. */
export const ReportEvent = Type.Object({
  at: Type.String(),
  actor: Type.String(),
  action: Type.String({ description: 'report.create、report.save、report.submit …' }),
  note: NullableText,
  cells: Type.Array(
    Type.Object({
      indicator: Type.String(),
      field: Words(REPORT_FIELDS),
      from: NullableText,
      to: NullableText,
    }),
  ),
});
export type ReportEvent = Static<typeof ReportEvent>;

export const ReportTerm = Type.Object({
  opens: Type.String({ description: '开始填报的日期' }),
  onTimeBy: Type.String({ description: '在这一天之内提交算及时' }),
  lockedAfter: Type.String({ description: '这一天之后不再接收（退回后的修改和更正除外）' }),
  certain: Type.Boolean({ description: 'false：有关年份的节假日安排尚未公布或录入，日期只按周末推算' }),
  locked: Type.Boolean(),
});
export type ReportTerm = Static<typeof ReportTerm>;

export const ReportView = Type.Object({
  ...ReportRow.properties,
  planTitle: NullableText,
  term: Type.Union([ReportTerm, Type.Null()], { description: '没有报送任务时为空' }),
  lines: Type.Array(ReportLine),
  issues: Type.Array(ReportIssue),
  counts: Type.Object({
    new: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer(),
    refused: Type.Integer(),
  }),
  complete: Type.Object({ filled: Type.Integer(), expected: Type.Integer() }),
  questions: Type.Array(ReportQuestion),
  /** What the caller can do with it now. */
  moves: Type.Array(Words(REPORT_MOVES)),
  /** Whether it can be submitted as it is: nothing refused, everything explained, every question answered. */
  submittable: Type.Boolean(),
  mayCorrect: Type.Boolean({ description: '是否可以对已发布的数据提出更正' }),
  history: Type.Array(ReportEvent),
});
export type ReportView = Static<typeof ReportView>;

/** In a 409 answer's details: what somebody else wrote into a cell meanwhile. */
export interface CellConflict {
  indicator: string;
  field: (typeof REPORT_FIELDS)[number];
  yours: string | null;
  theirs: string | null;
  version: number;
  changedBy: string;
  changedAt: string;
}
