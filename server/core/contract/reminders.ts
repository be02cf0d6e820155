import { type Static, Type } from 'typebox';
import { CodedName, NullableText, PeriodText } from './common.ts';

/** A reminder to the caller. */
export const ReminderRow = Type.Object({
  id: Type.Integer(),
  plan: Type.String(),
  planTitle: Type.String(),
  region: CodedName,
  period: PeriodText,
  stage: Type.String({ description: 'opened、before-5、due、late-3 …；returned-… 为填报被退回' }),
  escalated: Type.Boolean({ description: '不是本地区的：逐级提醒' }),
  createdAt: Type.String(),
  readAt: NullableText,
  settled: Type.Boolean({ description: '此后已经提交，无需再办' }),
  onTimeBy: Type.String(),
  lockedAfter: Type.String(),
  report: NullableText,
});
export type ReminderRow = Static<typeof ReminderRow>;

export const RemindersView = Type.Object({
  items: Type.Array(ReminderRow, { description: '新的在前，最多 200 条' }),
  unread: Type.Integer({ description: '未读且还要办的' }),
});
export type RemindersView = Static<typeof RemindersView>;

/** What went out to whom: for administrators. */
export const ReminderLogRow = Type.Object({
  id: Type.Integer(),
  plan: Type.String(),
  region: CodedName,
  period: PeriodText,
  stage: Type.String(),
  person: Type.String(),
  channel: Type.Unsafe<'app' | 'mail'>({ type: 'string', enum: ['app', 'mail'] }),
  escalated: Type.Boolean(),
  createdAt: Type.String(),
  sentAt: NullableText,
  attempts: Type.Integer(),
  fault: NullableText,
  readAt: NullableText,
});
export type ReminderLogRow = Static<typeof ReminderLogRow>;
