import { type Static, Type } from 'typebox';
import { CADENCES } from '../domain/collection/cadence.ts';
import { BOARD_STATES } from '../domain/collection/standing.ts';
import {
  AsOf,
  CodedName,
  closed,
  NullableNumber,
  NullablePeriod,
  NullableText,
  NullableWords,
  PeriodText,
  Words,
} from './common.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const TermView = Type.Object({
  opens: Type.String({ description: '开始填报的日期' }),
  onTimeBy: Type.String({ description: '在这一天之内提交算及时' }),
  lockedAfter: Type.String({ description: '这一天之后不再接收（退回后的修改和更正除外）' }),
  extended: Type.Boolean({ description: '截止日期是否经批准延后' }),
  certain: Type.Boolean({ description: 'false：有关年份的节假日安排尚未录入，日期只按周末推算' }),
});

/** A region and period that has to be reported, with where it stands. */
export const CollectionRow = Type.Object({
  duty: Type.Integer(),
  plan: Type.String(),
  planTitle: Type.String(),
  region: CodedName,
  period: PeriodText,
  cadence: Words(CADENCES),
  term: TermView,
  state: Words(BOARD_STATES),
  correction: Type.Unsafe<'draft' | 'submitted' | 'returned' | 'approved' | null>({
    ...NullableWords(['draft', 'submitted', 'returned', 'approved']),
    description: '已发布后正在进行的更正；没有为空',
  }),
  report: Type.Unsafe<string | null>({ ...NullableText, description: '最新一版填报的编号；还没有开始为空' }),
  direct: Type.Boolean({ description: '最先交来的是免审直接写入的数据' }),
  submittedAt: Type.Unsafe<string | null>({ ...NullableText, description: '首次提交的时间' }),
  late: Type.Boolean({ description: '到期未提交，或提交时已过及时日期' }),
  locked: Type.Boolean({ description: '已过截止日期' }),
  filled: Type.Integer(),
  expected: Type.Integer({ description: '应填的指标数；比重由系统计算，不计' }),
  demo: Type.Boolean(),
  mayReport: Type.Boolean({ description: '当前访问者能否填报' }),
  mayOpenReport: Type.Boolean({ description: '当前访问者能否查看填报内容' }),
  mayManage: Type.Boolean({ description: '当前访问者能否改动报送任务、延后截止日期' }),
});
export type CollectionRow = Static<typeof CollectionRow>;

const rate = (description: string) => Type.Unsafe<number | null>({ ...NullableNumber, description });

export const RatesView = Type.Object({
  due: Type.Integer({ description: '应报' }),
  submitted: Type.Integer({ description: '已报' }),
  onTime: Type.Integer({ description: '及时' }),
  filled: Type.Integer(),
  expected: Type.Integer(),
  submittedRate: rate('报送率：已报 ÷ 应报；没有应报的为空'),
  onTimeRate: rate('及时率：及时首次提交 ÷ 应报'),
  completeRate: rate('完整率：已报的已填指标 ÷ 应填指标'),
});
export type RatesView = Static<typeof RatesView>;

export const BoardView = Type.Object({
  plans: Type.Array(CodedName, { description: '当前访问者能看到的、有报送任务的计划' }),
  plan: NullableText,
  periods: Type.Array(PeriodText, { description: '已开始填报的时期，新的在前' }),
  period: NullablePeriod,
  day: Type.String(),
  rows: Type.Array(CollectionRow),
  rates: RatesView,
  provisional: Type.Boolean({ description: '及时日期还没有到，各项比率还会变化' }),
  unknownYears: Type.Array(Type.Integer(), { description: '日期用到、但节假日安排尚未录入的年份' }),
});
export type BoardView = Static<typeof BoardView>;

export const BoardQuery = Type.Object({
  plan: Type.Optional(Type.String({ maxLength: 40 })),
  period: Type.Optional(PeriodText),
  asOf: AsOf,
});

export const RatesQuery = Type.Object({ plan: Type.String({ maxLength: 40 }), asOf: AsOf });

export const RatesOverTime = Type.Object({
  /** The day on which all this holds. */
  day: Type.String(),
  demo: Type.Boolean(),
  periods: Type.Array(
    Type.Object({ period: PeriodText, provisional: Type.Boolean(), ...RatesView.properties }),
  ),
  regions: Type.Array(
    Type.Object({
      region: CodedName,
      ...RatesView.properties,
      cells: Type.Array(
        Type.Object({
          period: PeriodText,
          state: Words(BOARD_STATES),
          late: Type.Boolean(),
          locked: Type.Boolean(),
          report: NullableText,
          submittedAt: Type.Unsafe<string | null>({ ...NullableText, description: '首次提交的时间' }),
          onTimeBy: Type.String({ description: '在这一天之内提交算及时' }),
          daysAfter: Type.Integer({
            description: '首次提交日（未提交的为今天）距 onTimeBy 的天数；负数为提前',
          }),
        }),
      ),
    }),
  ),
});
export type RatesOverTime = Static<typeof RatesOverTime>;

/** What waits for somebody. */
export const MineView = Type.Object({
  toReport: Type.Array(CollectionRow, { description: '可以填报而还没有提交的，本地区的在前' }),
  toReview: Type.Array(
    Type.Object({
      report: Type.String(),
      plan: Type.String(),
      planTitle: Type.String(),
      region: CodedName,
      period: PeriodText,
      revision: Type.Integer(),
      state: Words(['submitted', 'approved']),
      submittedBy: NullableText,
    }),
  ),
});
export type MineView = Static<typeof MineView>;

export const DutyRow = Type.Object({
  id: Type.Integer(),
  plan: Type.String(),
  planTitle: Type.String(),
  region: CodedName,
  cadence: Words(CADENCES),
  onTimeDays: Type.Integer(),
  lockDays: Type.Integer(),
  firstPeriod: PeriodText,
  lastPeriod: Type.Unsafe<string | null>({ ...NullablePeriod, description: '空：一直有效' }),
  demo: Type.Boolean(),
  extensions: Type.Array(
    Type.Object({
      period: PeriodText,
      until: Type.String(),
      reason: Type.String(),
      grantedBy: Type.String(),
      grantedAt: Type.String(),
    }),
  ),
  mayManage: Type.Boolean(),
});
export type DutyRow = Static<typeof DutyRow>;

/** Longest time that a duty leaves. */
const MOST_DAYS = 400;

const dutyTerms = {
  onTimeDays: Type.Integer({ minimum: 0, maximum: MOST_DAYS, description: '时期结束后多少天之内算及时' }),
  lockDays: Type.Integer({ minimum: 0, maximum: MOST_DAYS, description: '时期结束后多少天截止' }),
  firstPeriod: PeriodText,
  lastPeriod: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    pattern: '^\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$',
    description: '最后一期；null 为一直有效',
  }),
};

export const NewDutyBody = Type.Object(
  {
    plan: Type.String({ maxLength: 40 }),
    region: Type.String({ maxLength: 40 }),
    cadence: Words(CADENCES),
    ...dutyTerms,
  },
  closed,
);
export type NewDutyBody = Static<typeof NewDutyBody>;

export const DutyBody = Type.Object(dutyTerms, closed);
export type DutyBody = Static<typeof DutyBody>;

export const ExtensionBody = Type.Object(
  {
    until: Day,
    reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: '延后的理由' }),
  },
  closed,
);
export type ExtensionBody = Static<typeof ExtensionBody>;
