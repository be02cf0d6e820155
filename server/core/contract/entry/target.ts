import { type Static, Type } from 'typebox';
import { COMPARATORS, COURSE_SHAPES, DENOMINATORS, STRENGTHS } from '../../domain/target.ts';
import { closed, Words } from '../common.ts';
import {
  day,
  LONG,
  newCode,
  optionalDay,
  optionalNumber,
  optionalText,
  optionalWord,
  text,
} from './parts.ts';

export const TARGET_KINDS = ['headline', 'task', 'event', 'composite'] as const;

const Point = Type.Object(
  { date: day('时点'), value: Type.Number({ description: '应达到的数，以目标的单位计' }) },
  closed,
);

const CourseBody = Type.Object(
  {
    shape: Words(COURSE_SHAPES, {
      description: 'linear 直线，equal_rate 等速增长，waypoints 经过各节点的折线，step 在各节点跳升的阶梯',
    }),
    points: Type.Optional(
      Type.Array(Point, {
        maxItems: 200,
        description: '节点，按日期从早到晚，在起点和到期日之间（两端不写）；只用于 waypoints 和 step',
      }),
    ),
  },
  closed,
);

const BaselineBody = Type.Object(
  {
    value: Type.Number({ description: '基期值，以目标的单位计' }),
    date: day('基期值所在的日期，年度数写年末'),
  },
  closed,
);

const AllocationBody = Type.Object(
  {
    region: text('下级地区的编码'),
    value: Type.Number({ description: '分给它的部分，以目标的单位计' }),
  },
  closed,
);

/** A quantified promise as it is entered. What the document does not say is left out. */
export const TargetBody = Type.Object(
  {
    code: newCode('ZJ-Q1'),
    plan: text('计划编码，须已录入'),
    indicator: text('指标编码，须已录入'),
    region: optionalText('地区编码，在计划的地区之内；省略即计划的地区'),
    comparator: optionalWord(
      COMPARATORS,
      'at_least 不低于，more_than 超过，at_most 不超过，less_than 低于，about 左右，between 区间，done 完成（里程碑），unstated 文件没有写。省略即 unstated：按“至少”判定，并在界面上注明',
    ),
    comparatorWord: optionalText('文件的原词，如 突破、左右；省略时界面写明没有注明', 40),
    value: optionalNumber('目标值，以 unit 计；between 不写（写 low 和 high），done 可不写，其余必写'),
    low: optionalNumber('区间下限，只用于 between'),
    high: optionalNumber('区间上限，只用于 between'),
    tolerance: optionalNumber('“左右”的允许偏差，写成小数（5% 写 0.05），只用于 about；省略即 0.05'),
    unit: optionalText('目标的单位，须能与指标的单位换算；省略即指标的单位', 40),
    strength: optionalWord(STRENGTHS, 'firm 达到，expected 力争；省略即 firm'),
    deadline: optionalDay('到期日；省略表示文件没有写期限，判定会停在“口径待确认”'),
    deadlineText: optionalText('期限的原文，如 到2027年'),
    startDate: optionalDay('起算日：没有基期时，从这一天起的第一个数作起点；省略表示文件没有写'),
    baseline: Type.Optional(
      Type.Unsafe<Static<typeof BaselineBody> | null>({
        ...BaselineBody,
        type: ['object', 'null'],
        description:
          '基期；省略表示文件没有写：累计数从 0 起，其余从起算日（或计划第一年的上一年年末）起的第一个数作起点，并在界面上注明',
      }),
    ),
    baselineText: optionalText('基期的原文'),
    denominator: optionalWord(
      DENOMINATORS,
      '比重的分母，只用于 share：parent_target 上级的目标，parent_actual 上级的实际数；省略表示还没有人选定，判定会停在“口径待确认”',
    ),
    course: Type.Optional(
      Type.Unsafe<Static<typeof CourseBody> | null>({
        ...CourseBody,
        type: ['object', 'null'],
        description: '计划线从起点到目标的走法；省略表示文件没有写，按直线',
      }),
    ),
    kind: optionalWord(
      TARGET_KINDS,
      '在文件中的位置：headline 主要目标，task 任务内，event 活动，composite 由几项合成；省略即 headline',
    ),
    scope: optionalText('口径范围；省略表示没有划定', LONG),
    definition: optionalText('目标自己的定义；省略表示没有', LONG),
    locator: optionalText('在文件中的位置，如 一、总体要求；省略时界面写明没有注明'),
    line: Type.Optional(
      Type.Unsafe<number | null>({
        type: ['integer', 'null'],
        minimum: 1,
        maximum: 1_000_000,
        description: '文本的行号，从 1 起；省略表示没有注明',
      }),
    ),
    anchor: optionalText('原文用语，如 产业规模突破500亿元；省略时界面写明没有注明', 500),
    allocations: Type.Optional(
      Type.Unsafe<Static<typeof AllocationBody>[] | null>({
        type: ['array', 'null'],
        items: AllocationBody,
        maxItems: 500,
        description: '分解到下级地区的部分，不必加总等于目标；省略表示没有分解',
      }),
    ),
  },
  closed,
);
export type TargetBody = Static<typeof TargetBody>;
