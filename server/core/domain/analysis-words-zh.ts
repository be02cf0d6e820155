import type { AnalysisReader, AnalysisSentenceMaker } from './analysis-reader.ts';
import type { AnalysisCode } from './analysis-step.ts';
import type { CatchUpReason, CatchUpRule, NoCatchUp } from './catch-up.ts';
import type { NoDensitySplit } from './density-split.ts';
import { formatFigure } from './format.ts';
import type { LevelDerivation } from './level.ts';
import type { ChangeReason } from './level-change.ts';
import type { ApartReason, LeftOut, NoRollUp } from './roll-up.ts';

const RULE: Record<CatchUpRule, string> = {
  gap: '各地距自身目标的差距',
  size: '各地现有规模',
  pace: '各地历史最好单季进展',
};
const NOTHING: Record<CatchUpReason, string> = {
  no_figure: '缺本期数据，不分配',
  no_part: '没有分解到的目标，按差距无从分配',
  no_pace: '没有可比的单季进展，按进展无从分配',
  not_behind: '未落后于自身目标，不分担',
  no_size: '现有规模不大于零，不分担',
};
const NO_CATCH_UP: Record<NoCatchUp, string> = {
  not_additive: '该指标不能按地区相加，差距不分配。',
  no_gap: '目标本身尚不能判定，没有可分配的差距。',
  nothing_to_go: '目标已达到，没有剩余差距。',
  no_regions: '没有下级地区的目标或数据，无从分配。',
  nobody_known: '按此规则没有可以分担的地区。',
};
const NO_DENSITY: Record<NoDensitySplit, string> = {
  not_a_ratio: '该指标不是由分子、分母计算的，不作拆分。',
  no_figure_from: '起点时期缺数据，不作拆分。',
  no_figure_to: '终点时期缺数据，不作拆分。',
  published_only: '来源只公布了比值，没有分子、分母，不作拆分。',
  not_positive: '分子或分母不大于零，不能取对数，不作拆分。',
};
const LEFT_OUT: Record<LeftOut, string> = {
  no_figure: '缺数据',
  other_unit: '单位不能换算',
  published_only: '只有公布的比值，没有分子、分母',
};
const APART: Record<ApartReason, string> = {
  overlapping: '功能区，所在地区已报送',
  reports_elsewhere: '向别处报送',
};
const NO_ROLL_UP: Record<NoRollUp, string> = {
  not_additive: '该指标不能按地区汇总。',
  no_regions: '没有下级地区。',
  nobody_reported: '下级地区都没有可汇总的数据。',
  zero_denominator: '下级地区的分母合计为零，不能相除。',
};
const NO_CHANGE: Partial<Record<ChangeReason, string>> = {
  no_figure_from: '起点时点没有可判定的数据，变化无从计算。',
  no_figure_to: '终点时点没有可判定的数据，变化无从计算。',
};
const DERIVATION: Record<LevelDerivation, string> = {
  reported: '上报数',
  year_end: '全年累计',
  trailing_year: '近四季度合计',
  estimated: '按年内时间份额估算',
  ratio: '分子分母重算',
  share_of_target: '占上级目标的比重',
  milestone: '里程碑',
};
const NO_PLAN_TIME: Record<string, string> = {
  no_deadline: '没有期限，不能放到时间轴上。',
  not_judged: '还没有可判定的数据，不能放到时间轴上。',
  no_start: '没有起点，或起点不早于期限，不能放到时间轴上。',
};

/** Every step of an analysis as a Chinese sentence. */
export const ANALYSIS_ZH: Record<AnalysisCode, AnalysisSentenceMaker> = {
  catch_up: (r) =>
    `剩余差距${r.figure('gap')}，按${RULE[r.text('rule') as CatchUpRule]}分给${r.count('count')}个地区，合计${r.figure('total')}${quartersLeft(r)}。`,
  catch_up_rest: (r) => `差距是除得的数，不足末位的${formatFigure(r.number('rest'), 8)}不再分配。`,
  catch_up_left_out: (r) => `${r.text('names')}：${NOTHING[r.text('reason') as CatchUpReason]}。`,
  catch_up_share: (r) =>
    `占${r.percent('weight')}，须再${r.number('falling') === 1 ? '降' : '增'}${r.figure('share')}${burden(r)}。`,
  catch_up_nothing: (r) => `${NOTHING[r.text('reason') as CatchUpReason]}。`,
  catch_up_none: (r) => NO_CATCH_UP[r.text('reason') as NoCatchUp],
  density_ratio: (r) =>
    `${r.period('period')}：${r.text('numeratorName')}${r.member('numerator')} ÷ ${r.text('denominatorName')}${r.member('denominator')}，得${r.figure('ratio')}。`,
  density_mean: (r) => `两期比值的对数平均为${r.computed('logMean')}，用它把增长率换成变化量。`,
  density_change: (r) =>
    `变化${r.shift('change')} = ${r.text('numeratorName')}变动带来${r.shift('numeratorPart')} + ${r.text('denominatorName')}变动带来${r.shift('denominatorPart')}。`,
  density_none: (r) => NO_DENSITY[r.text('reason') as NoDensitySplit],
  roll_up: (r) =>
    `${r.period('period')}${r.count('count')}个下级地区${r.text('rule') === 'max' ? '中的最大值' : '合计'}为${r.figure('value')}（推算，不代替上报数）。`,
  roll_up_ratio: (r) =>
    `${r.period('period')}${r.count('count')}个下级地区：分子合计${r.plain('numerator')} ÷ 分母合计${r.plain('denominator')} × ${r.plain('scale')} = ${r.figure('value')}（推算，不代替上报数）。`,
  roll_up_left_out: (r) => `未计入：${r.text('names')}（${LEFT_OUT[r.text('reason') as LeftOut]}）。`,
  roll_up_apart: (r) => `不含${r.text('names')}（${APART[r.text('reason') as ApartReason]}）。`,
  roll_up_estimated: (r) => `其中${r.text('names')}的现值是估算数。`,
  roll_up_difference: (r) =>
    `与上报数${r.figure('reported')}相比，统计差异${r.shift('difference')}（推算 − 上报）。`,
  roll_up_unreported: (r) => `${r.period('period')}没有上报数可比。`,
  roll_up_none: (r) => NO_ROLL_UP[r.text('reason') as NoRollUp],
  form_first: (r) =>
    `${r.period('period')}当期（由累计差推算）：年初首期的累计即当期，${r.figure('value')}。`,
  form_difference_of_totals: (r) =>
    `${r.period('period')}当期（由累计差推算）：${r.period('total_period')}累计${r.figure('total')} − ${r.period('before_period')}累计${r.figure('before')} = ${r.figure('value')}。`,
  form_sum_of_periods: (r) =>
    `${r.period('period')}累计（由当期数相加推算）：${r.text('summands')} = ${r.figure('value')}。`,
  form_identity: (r) =>
    r.number('difference') === 0
      ? '推算的当期与上报的当期一致。'
      : `推算的当期${r.figure('derived')}与上报的当期${r.figure('reported')}相差${r.shift('difference')}（推算 − 上报）：累计数中含对以前各期的修订。`,
  change_level: (r) =>
    `现值由${r.period('fromPeriod')}的${r.figure('from')}变为${r.period('toPeriod')}的${r.figure('to')}，变化${r.shift('change')}。`,
  change_gap: (r) =>
    `距目标的差距由${r.figure('from')}变为${r.figure('to')}，变化${r.shift('change')} = ${gapParts(r)}。`,
  change_revision: (r) =>
    `前期修订${r.shift('part')}：${r.period('period')}原为${r.figure('before')}，现为${r.figure('after')}。`,
  change_scope: (r) =>
    r.number('from') === r.number('to')
      ? `口径或目标变化使差距变动${r.shift('part')}。`
      : `目标由${r.figure('from')}调整为${r.figure('to')}，使差距变动${r.shift('part')}。`,
  change_activity: (r) =>
    r.text('fromPeriod') === r.text('toPeriod')
      ? `没有新一期数据，新增活动${r.shift('part')}。`
      : `新增活动${r.shift('part')}：按终点时点所知，${r.period('toPeriod')}与${r.period('fromPeriod')}之差。`,
  change_unsplit: (r) =>
    `${r.period('fromPeriod')}的数到${r.date('to')}已不可得，${r.shift('part')}无法区分新增活动与前期修订。`,
  change_method: (r) =>
    `${r.period('period')}的现值原为${DERIVATION[r.text('from') as LevelDerivation]}，现为${DERIVATION[r.text('to') as LevelDerivation]}，算法之差计入前期修订。`,
  change_none: (r) => NO_CHANGE[r.text('reason') as ChangeReason] ?? '变化无从计算。',
  plan_time: (r) =>
    `${r.date('start')}至${r.date('deadline')}，到${r.date('at')}时间过了${r.percent('timeShare')}，计划应完成${r.percent('planShare')}，实际完成${r.percent('distanceCovered')}。`,
  plan_time_none: (r) => NO_PLAN_TIME[r.text('reason')] ?? '不能放到时间轴上。',
};

function quartersLeft(r: AnalysisReader): string {
  const left = r.number('quartersLeft');
  return left === null || left <= 0 ? '' : `，距期限还有${r.count('quartersLeft')}个季度`;
}

function burden(r: AnalysisReader): string {
  if (r.number('perQuarter') === null) return '';
  const best =
    r.number('feasibility') === null
      ? '没有可比的单季进展'
      : `历史最好单季${r.computed('best')}，为其${r.ratio('feasibility')}倍`;
  return `，每季${r.computed('perQuarter')}；${best}`;
}

const PART_ZH = { activity: '新增活动', revision: '前期修订', scope: '口径或目标变化', unsplit: '未能区分' };

function gapParts(r: AnalysisReader): string {
  return Object.entries(PART_ZH)
    .flatMap(([code, word]) => (r.number(code) === null ? [] : [`${word}${r.shift(code)}`]))
    .join(' + ');
}
