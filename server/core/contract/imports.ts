import { type Static, Type } from 'typebox';
import { CodedName, closed, NullableText, PeriodText, Words } from './common.ts';
import { CommitBody, UploadCounts, UploadIssue } from './uploads.ts';

const NullableInteger = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

/** A large file that somebody imports. */
export const ImportRow = Type.Object({
  id: Type.String(),
  fileName: Type.String(),
  size: Type.Integer({ description: 'Bytes' }),
  state: Words(['reading', 'previewed', 'committed']),
  recorder: Type.String(),
  importedAt: Type.String(),
  committedAt: NullableText,
  submissionId: NullableText,
  vintage: NullableInteger,
});
export type ImportRow = Static<typeof ImportRow>;

/** What there is to say of a file: how many of each kind, and the first thousand in their places. */
const Told = Type.Object({
  total: Type.Integer(),
  counts: Type.Array(Type.Object({ code: Type.String(), count: Type.Integer() })),
  told: Type.Array(UploadIssue),
});

/** What the figures of a file are about. */
const Covered = Type.Object({
  indicators: Type.Array(
    Type.Object({ ...CodedName.properties, region: CodedName }, { description: 'region：其中一个地区' }),
  ),
  regions: Type.Integer({ description: '地区个数' }),
  from: PeriodText,
  to: PeriodText,
});
export type Covered = Static<typeof Covered>;

export const ImportPreview = Type.Object({
  ...ImportRow.properties,
  /** The newest vintage that the figures were held against; hand it back when committing. */
  dataVersion: Type.Integer(),
  rows: Type.Integer({ description: '表头下面不是空白的行数' }),
  figures: Type.Integer({ description: '读到的数字个数' }),
  covered: Type.Union([Covered, Type.Null()], {
    description: '涉及的指标、地区和时期；没有数字或序列过多时为空',
  }),
  suggestedRecorder: NullableText,
  /** `new` and the like count figures, `refused` and `notes` what is told of them. */
  counts: UploadCounts,
  committable: Type.Boolean(),
  refused: Told,
  notes: Told,
});
export type ImportPreview = Static<typeof ImportPreview>;

const { recorder, expectedVersion } = CommitBody.properties;
export const ImportCommitBody = Type.Object({ recorder, expectedVersion }, closed);
export type ImportCommitBody = Static<typeof ImportCommitBody>;

export const ImportResult = Type.Object({
  id: Type.String(),
  submissionId: Type.String(),
  vintage: Type.Integer(),
  committedAt: Type.String(),
  recorder: Type.String(),
  counts: UploadCounts,
});
export type ImportResult = Static<typeof ImportResult>;

export const ImportQuery = Type.Object(
  { name: Type.Optional(Type.String({ maxLength: 500, description: '文件名；正文直接是 CSV 时使用' })) },
  closed,
);
