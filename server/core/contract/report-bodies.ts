import { type Static, Type } from 'typebox';
import { REPORT_FIELDS } from '../domain/review/report-field.ts';
import { REPORT_MOVES } from '../domain/review/report-moves.ts';
import { closed, NullableNumber, NullableText, NullableWords, PeriodText, Words } from './common.ts';

const Version = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

export const ReportBody = Type.Object(
  {
    plan: Type.Optional(NullableText),
    region: Type.String({ maxLength: 40 }),
    period: PeriodText,
    reason: Type.Optional(
      Type.String({ maxLength: 500, description: '更正的原因；这个时期已有发布的填报时必写' }),
    ),
  },
  closed,
);
export type ReportBody = Static<typeof ReportBody>;

/** Longest text of a cell. */
export const LONGEST_CELL = 500;

export const SaveBody = Type.Object(
  {
    cells: Type.Array(
      Type.Object(
        {
          indicator: Type.String({ maxLength: 100 }),
          field: Words(REPORT_FIELDS),
          text: Type.Unsafe<string | null>({
            type: ['string', 'null'],
            maxLength: LONGEST_CELL,
            description: '按输入的样子保存，对不对在读取时检查；null 为留空',
          }),
          seen: Version,
          origin: Type.Optional(Words(['grid', 'repair'])),
        },
        closed,
      ),
      { minItems: 1, maxItems: 2000, description: 'seen 是看到的单元格版本，没有填过为 0' },
    ),
  },
  closed,
);
export type SaveBody = Static<typeof SaveBody>;

export const MoveBody = Type.Object(
  {
    move: Words(REPORT_MOVES.filter((move) => move !== 'save')),
    version: Version,
    note: Type.Optional(Type.String({ maxLength: 500 })),
    questions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            indicator: NullableText,
            field: NullableWords(REPORT_FIELDS),
            question: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
          },
          closed,
        ),
        { maxItems: 200, description: '退回时的问题；两者都为 null 时针对整份填报' },
      ),
    ),
    publish: Type.Optional(Type.Boolean({ description: '通过后立即发布' })),
  },
  closed,
);
export type MoveBody = Static<typeof MoveBody>;

export const AnswerBody = Type.Object(
  { answer: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) },
  closed,
);
export type AnswerBody = Static<typeof AnswerBody>;

/** What a program reports for a region and period: the fields of the workbook, as numbers. */
export const ReportedBody = Type.Object(
  {
    ...ReportBody.properties,
    submit: Type.Optional(Type.Boolean({ description: '保存后立即提交' })),
    version: Type.Optional({
      ...Version,
      description:
        '看到的填报版本（GET /reports/{id} 的 version）；别人填的单元格，此后改过的或没有写 version 的不覆盖（409，details.conflicts）',
    }),
    figures: Type.Array(
      Type.Object(
        {
          indicator: Type.String({ maxLength: 100 }),
          current: Type.Optional(NullableNumber),
          ytd: Type.Optional(NullableNumber),
          yoy: Type.Optional(NullableNumber),
          status: Type.Optional(NullableText),
          note: Type.Optional(NullableText),
          unit: Type.Optional(NullableText),
        },
        closed,
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  closed,
);
export type ReportedBody = Static<typeof ReportedBody>;

export const PublishBody = Type.Object({ plan: Type.Optional(NullableText), period: PeriodText }, closed);
export type PublishBody = Static<typeof PublishBody>;

export const PublishResult = Type.Object({
  published: Type.Array(Type.String(), { description: '发布了的填报' }),
});
export type PublishResult = Static<typeof PublishResult>;
