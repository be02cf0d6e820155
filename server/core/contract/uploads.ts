import { type Static, Type } from 'typebox';
import { FORMS, STATUSES } from '../domain/observation.ts';
import { MOST_TOLD } from '../domain/places-in-all.ts';
import { CHANGES } from '../domain/upload/compare-figure.ts';
import { SEVERITIES } from '../domain/upload/issue.ts';
import { CELL_STATES } from '../domain/upload/preview.ts';
import {
  CodedName,
  closed,
  NullableNumber,
  NullablePeriod,
  NullableText,
  NullableWords,
  PeriodText,
  Words,
} from './common.ts';
import { OfferedRepair } from './repair.ts';

const NullableInteger = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

/** Which blank form is wanted. */
export const TemplateQuery = Type.Object({
  plan: Type.Optional(Type.String({ description: '计划编码；不属于任何计划的地区（全国）可省略' })),
  region: Type.String({ description: '地区编码' }),
  period: PeriodText,
  format: Type.Optional(Words(['xlsx', 'csv'])),
});
export type TemplateQuery = Static<typeof TemplateQuery>;

/** Something to say about a place in the file. `refused` keeps the file from being written, `reason` until it is explained, `note` does not. */
export const UploadIssue = Type.Object({
  severity: Words(SEVERITIES),
  code: Type.String(),
  message: Type.String(),
  messageEn: Type.String(),
  explained: Type.Boolean({ description: '需要说明的，备注里是否已经说明' }),
  repair: Type.Union([OfferedRepair, Type.Null()]),
  sheet: NullableText,
  row: NullableInteger,
  column: NullableText,
  address: NullableText,
  value: NullableText,
  expected: NullableText,
  expectedEn: NullableText,
});

const Content = Type.Object({
  value: NullableNumber,
  unit: Type.String(),
  status: Words(STATUSES),
  yoyPercent: NullableNumber,
  note: NullableText,
});

const Recorded = Type.Object({
  ...Content.properties,
  demo: Type.Boolean(),
  vintage: Type.Integer(),
  recordedAt: Type.String(),
});

/** One figure of the file beside what is recorded. */
export const UploadCell = Type.Object({
  state: Words(CELL_STATES),
  sheet: NullableText,
  row: NullableInteger,
  column: NullableText,
  address: NullableText,
  seen: Type.Unsafe<string | null>({ type: ['string', 'null'], description: '单元格里的内容，按看到的样子' }),
  region: Type.Union([CodedName, Type.Null()]),
  indicator: Type.Union([CodedName, Type.Null()]),
  period: NullablePeriod,
  form: NullableWords(FORMS),
  content: Type.Union([Content, Type.Null()], { description: '将要写入的内容；拒收时为空' }),
  old: Type.Union([Recorded, Type.Null()], { description: '现有记录；没有时为空' }),
  changes: Type.Array(Words(CHANGES)),
  issues: Type.Array(UploadIssue),
  repaired: Type.Union([Type.Object({ from: NullableText, to: Type.Number() }), Type.Null()], {
    description: '采用了建议值时：单元格里的内容和采用的数；未采用时为空',
  }),
});

export const UploadCounts = Type.Object({
  new: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  notes: Type.Integer(),
});

/** A file that somebody handed in. */
export const UploadRow = Type.Object({
  id: Type.String(),
  fileName: Type.String(),
  size: Type.Integer({ description: 'Bytes' }),
  state: Words(['previewed', 'committed', 'reported']),
  recorder: Type.String(),
  uploadedAt: Type.String(),
  committedAt: NullableText,
  submissionId: NullableText,
  vintage: NullableInteger,
  reports: Type.Array(Type.String(), { description: '转入了哪些填报' }),
});
export type UploadRow = Static<typeof UploadRow>;

export const UploadPreview = Type.Object({
  ...UploadRow.properties,
  kind: Words(['workbook', 'csv']),
  /** The newest vintage that the cells were held against; hand it back when committing. */
  dataVersion: Type.Integer(),
  /** Digest of what committing would do; hand it back when committing. */
  outcome: Type.String(),
  template: Type.Union([
    Type.Object({ plan: NullableText, region: Type.String(), period: PeriodText }),
    Type.Null(),
  ]),
  /** 填报人 as the file gives it. */
  suggestedRecorder: NullableText,
  counts: UploadCounts,
  committable: Type.Boolean(),
  refusals: Type.Integer({
    description: `须改正的共有多少处；cells 和 issues 中拒收的最多各列前 ${MOST_TOLD} 个`,
  }),
  cells: Type.Array(UploadCell),
  issues: Type.Array(UploadIssue),
});
export type UploadPreview = Static<typeof UploadPreview>;

/** A value that the preview offers for a cell, taken; null takes it back. */
export const RepairBody = Type.Object(
  {
    sheet: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      maxLength: 255,
      description: '工作表；CSV 文件为 null',
    }),
    address: Type.String({ pattern: '^[A-Z]{1,3}[1-9][0-9]{0,6}$', description: '单元格，如 E9' }),
    value: Type.Unsafe<number | null>({
      type: ['number', 'null'],
      description: '采用的数，只能是预览中提出的建议值；null 撤回',
    }),
  },
  closed,
);
export type RepairBody = Static<typeof RepairBody>;

export const CommitBody = Type.Object(
  {
    as: Type.Optional(
      Words(['record', 'report'], {
        description: 'report（默认）：转入填报，待审核；record：免审直接写入记录，限管理员',
      }),
    ),
    reason: Type.Optional(
      Type.String({ maxLength: 500, description: '更正的原因；有的时期已有发布的填报时必写' }),
    ),
    recorder: Type.String({
      minLength: 1,
      maxLength: 100,
      pattern: '\\S',
      description: '对数字负责的人或单位',
    }),
    expectedVersion: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description: '预览中的 dataVersion；此后数据若有影响结果的变动则不写入',
      }),
    ),
    expectedOutcome: Type.Optional(
      Type.String({ maxLength: 100, description: '预览中的 outcome；写入的结果若已不同则不写入' }),
    ),
  },
  closed,
);
export type CommitBody = Static<typeof CommitBody>;

export const CommitResult = Type.Object({
  id: Type.String(),
  submissionId: Type.Unsafe<string | null>({ ...NullableText, description: '直接写入记录时才有' }),
  vintage: NullableInteger,
  reports: Type.Array(Type.String(), { description: '转入的填报；直接写入记录时为空' }),
  committedAt: Type.String(),
  recorder: Type.String(),
  counts: UploadCounts,
});
export type CommitResult = Static<typeof CommitResult>;
