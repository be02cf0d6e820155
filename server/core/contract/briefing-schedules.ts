import { type Static, Type } from 'typebox';
import { RUN_STATES, SCHEDULE_CADENCES, SCHEDULE_TRIGGERS } from '../domain/briefing/life/schedule.ts';
import { CodedName, closed, NullableText, PeriodText, Words } from './common.ts';

const NullableInteger = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

export const ScheduleRun = Type.Object({
  id: Type.Integer(),
  period: PeriodText,
  state: Words(RUN_STATES, { description: 'failed 会再试；given_up 已试满次数' }),
  attempts: Type.Integer(),
  dueAt: Type.String(),
  startedAt: NullableText,
  endedAt: NullableText,
  fault: NullableText,
  issue: NullableText,
});
export type ScheduleRun = Static<typeof ScheduleRun>;

const terms = {
  plans: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 20 }),
  language: Words(['zh', 'en']),
  cadence: Words(SCHEDULE_CADENCES),
  trigger: Words(SCHEDULE_TRIGGERS, {
    description: 'workday：时期结束后第几个工作日；approved：应报地区全部审核通过',
  }),
  workday: NullableInteger,
  firstPeriod: PeriodText,
  active: Type.Boolean(),
};

export const ScheduleRow = Type.Object({
  id: Type.String(),
  ...terms,
  region: CodedName,
  version: Type.Integer(),
  author: Type.String(),
  changedAt: Type.String(),
  demo: Type.Boolean(),
  mayChange: Type.Boolean(),
  /** The next day on which it drafts; null with another trigger and while it rests. */
  next: Type.Union([
    Type.Object({ period: PeriodText, day: Type.String(), certain: Type.Boolean() }),
    Type.Null(),
  ]),
  runs: Type.Array(ScheduleRun),
});
export type ScheduleRow = Static<typeof ScheduleRow>;

export const ScheduleBody = Type.Object(
  {
    ...terms,
    region: Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 40 }),
    version: Type.Unsafe<number | null>({ type: ['integer', 'null'], description: '所见版本；空为新建' }),
  },
  closed,
);
export type ScheduleBody = Static<typeof ScheduleBody>;

export const BriefingNotices = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.Integer(),
      kind: Words(['drafted', 'issued', 'failed']),
      issue: NullableText,
      createdAt: Type.String(),
      readAt: NullableText,
      zh: Type.String(),
      en: Type.String(),
    }),
  ),
  unread: Type.Integer(),
});
export type BriefingNotices = Static<typeof BriefingNotices>;
