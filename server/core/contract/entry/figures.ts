import { type Static, Type } from 'typebox';
import { FORMS } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { SEVERITIES } from '../../domain/upload/issue.ts';
import { closed, NullableNumber, NullableText, PeriodText, Words } from '../common.ts';
import { OfferedRepair } from '../repair.ts';
import { LONG, optionalDay, optionalNumber, optionalText, optionalWord, text } from './parts.ts';

/** Figures that one request may bring. */
export const MOST_FIGURES = 5000;

/** 撤回 is not reported like a figure. */
const ENTERED_STATUSES = [
  'flash',
  'preliminary',
  'annual',
  'final',
  'census',
  'published',
  'not_published',
  'withdrawn',
] as const;

const FigureBody = Type.Object(
  {
    indicator: text('指标编码'),
    region: text('地区编码，如 370000；全国是 100000'),
    period: Type.Unsafe<Period>({
      ...PeriodText,
      description: '2026（年）、2026-Q3（季）或 2026-09（月）；须已结束',
    }),
    form: optionalWord(
      FORMS,
      'point 期末数，period 当期数，ytd 年初至今的累计数。只有一种可能时可以省略：时点数、比率、比重、里程碑为 point；时期数的整年为 period（整年的 ytd 与它等值，判定都能用）。时期数的月、季须写明；累计数须写明 point（总数）或 period（新增）',
    ),
    value: Type.Unsafe<number | null>({
      type: ['number', 'null'],
      description:
        '数值，以 unit 计，不带百分号；来源没有公布时写 null，并把 status 写成 not_published（撤回写 withdrawn）。里程碑为 0 或 1',
    }),
    unit: optionalText('单位，须能与指标的单位换算，按所写的保存；省略即指标的单位', 40),
    status: optionalWord(
      ENTERED_STATUSES,
      'flash 快报，preliminary 初步，annual 年报，final 最终核实，census 普查修订，published 来源发布数，not_published 未公布，withdrawn 撤回已写入的数（value 写 null，note 写原因）。省略时新数按初步数保存，已有的数保持原状态。没有分子分母的比率须写 published，否则不用于判定',
    ),
    yoyPercent: optionalNumber('公布的同比，百分数：31.1 表示增长 31.1%；省略表示没有公布，从不推算'),
    sourceUrl: optionalText('来源的网址，http 或 https；省略表示没有', 500),
    occurredOn: optionalDay('里程碑完成的日期；里程碑为 1 时必写，其余不写'),
    note: optionalText('备注，最多 500 个字；里程碑为 1 时，note 和 sourceUrl 至少写一项作为依据', LONG),
  },
  closed,
);

export const FiguresBody = Type.Object(
  {
    recorder: text('对数字负责的人或单位', 100),
    note: optionalText('这一批数的说明', LONG),
    observations: Type.Array(FigureBody, {
      minItems: 1,
      maxItems: MOST_FIGURES,
      description: `数，每次最多 ${MOST_FIGURES} 个；有一处拒收，整批都不写入`,
    }),
  },
  closed,
);
export type FiguresBody = Static<typeof FiguresBody>;

export const FiguresQuery = Type.Object({
  dryRun: Type.Optional(Type.Boolean({ description: 'true 时只检查，不写入；检查与写入完全相同' })),
});

/**
 * Something to say about a figure. `refused` keeps the whole batch from being written, `reason` does until the
 * figure's note explains it, `note` does not.
 */
export const FigureIssue = Type.Object({
  severity: Words(SEVERITIES),
  code: Type.String(),
  index: Type.Unsafe<number | null>({
    type: ['integer', 'null'],
    description: '在 observations 中的位置，从 0 起；说的是整批时为 null',
  }),
  field: NullableText,
  value: NullableText,
  expected: NullableText,
  expectedEn: NullableText,
  message: Type.String(),
  messageEn: Type.String(),
  explained: Type.Boolean({ description: '需要说明的（severity 为 reason），note 里是否已经说明' }),
  repair: Type.Union([OfferedRepair, Type.Null()], { description: '可能想填的数；没有可提的为 null' }),
});
export type FigureIssue = Static<typeof FigureIssue>;

export const FiguresResult = Type.Object({
  dryRun: Type.Boolean(),
  recorder: Type.String(),
  submissionId: NullableText,
  vintage: Type.Unsafe<number | null>({
    ...NullableNumber,
    description: '写入后的数据版本；试运行或没有新内容时为 null',
  }),
  counts: Type.Object({
    new: Type.Integer(),
    changed: Type.Integer(),
    unchanged: Type.Integer({ description: '与现有记录相同，没有再写' }),
    notes: Type.Integer(),
  }),
  issues: Type.Array(FigureIssue, { description: '需要留意、但不妨碍写入的内容' }),
});
export type FiguresResult = Static<typeof FiguresResult>;
