import { coverageText, forecastLimitZh, forecastMethodZh } from './explain-forecast.ts';
import { promiseFieldZh, promiseValueZh } from './explain-promise.ts';
import { lightRange, type Sentence, timesScale } from './explain-reader.ts';
import type { ExplanationCode } from './explanation.ts';
import { formatFigure } from './format.ts';
import type { Light } from './light.ts';
import type { OutlookClass } from './outlook.ts';
import type { SecondOpinionClass } from './second-opinion.ts';
import { LIGHT_COLOUR_WORDS, OUTLOOK_WORDS, SECOND_OPINION_WORDS } from './verdict-words.ts';

const { zh: OUTLOOK_ZH } = OUTLOOK_WORDS;
const { zh: OPINION_ZH } = SECOND_OPINION_WORDS;
const { zh: LIGHT_ZH } = LIGHT_COLOUR_WORDS;
/** How the plan line gets to the target, where it is not straight. */
const COURSE_ZH: Record<string, string> = {
  waypoints: '（按分阶段目标）',
  equal_rate: '（按等速增长）',
  step: '（按分步目标）',
};

/** Every step as a Chinese sentence. */
export const ZH: Record<ExplanationCode, Sentence> = {
  level_reported: (r) => `现值取${r.period('period')}上报数：${r.figure('level')}。`,
  level_year_end: (r) => `现值取${r.period('period')}全年累计：${r.figure('level')}。`,
  level_trailing_year: (r) =>
    `现值为近四季度合计：${r.period('ytd_period')}累计${r.figure('ytd')} + ${r.period('last_full_year_period')}全年${r.figure('last_full_year')} − ${r.period('last_ytd_period')}累计${r.figure('last_ytd')} = ${r.figure('level')}。`,
  level_estimated: (r) =>
    `缺上年同期，现值按累计数除以年内时间份额推算：${r.period('ytd_period')}累计${r.figure('ytd')}，推算${r.figure('level')}（估算）。`,
  level_ratio: (r) =>
    `现值由分子分母重新计算：${formatFigure(r.number('numerator'), 0)} ÷ ${formatFigure(r.number('denominator'), 0)}${timesScale(r)}，得${r.figure('level')}（${r.period('period')}）。`,
  level_share_of_target: (r) =>
    `现值由本地区数据除以上级目标值：${formatFigure(r.number('numerator'), 0)} ÷ ${formatFigure(r.number('denominator_target'), 0)}${timesScale(r)}，得${r.figure('level')}（${r.period('period')}）。`,
  level_milestone: (r) =>
    r.number('level') === 1
      ? `里程碑已完成：${r.date('date')}，依据：${r.text('evidence')}（${r.period('period')}上报）。`
      : `里程碑尚未完成（${r.period('period')}上报）。`,
  baseline_stated: (r) => `基期为${r.date('date')}，基数${r.figure('value')}。`,
  baseline_zero: (r) => `从零起算，起点${r.date('date')}。`,
  baseline_first_observation: (r) =>
    `文件未写基期，以首个观测值代替：${r.period('period')}，${r.figure('value')}。`,
  time_elapsed: (r) =>
    `时间进度：${r.date('from')}至${r.date('at')}，占全程（至${r.date('deadline')}）的${r.percent('elapsed')}。`,
  plan_line: (r) =>
    `按计划线${COURSE_ZH[r.text('course')] ?? ''}，${r.date('at')}应达到${r.computed('planned')}${
      r.text('course') === 'linear' && r.number('elapsed') !== null
        ? `（${r.figure('baseline')} +（${r.figure('target')} − ${r.figure('baseline')}）× ${r.percent('elapsed')}）`
        : ''
    }。`,
  no_equal_rate: (r) =>
    `文件要求按等速增长，而从${r.figure('baseline')}到${r.figure('target')}没有等速增长率可言，计划线无从画起。`,
  completion: (r) =>
    r.number('less') === 1
      ? `完成率：目标${r.figure('target')} ÷ 现值${r.figure('level')} = ${r.percent('completion')}。`
      : `完成率：现值${r.figure('level')} ÷ 目标${r.figure('target')} = ${r.percent('completion')}。`,
  distance_covered: (r) =>
    `增量完成率：（${r.figure('level')} − ${r.figure('baseline')}）÷（${r.figure('target')} − ${r.figure('baseline')}）= ${r.percent('distanceCovered')}。`,
  gap: (r) => {
    const gap = r.number('gap');
    if (gap === 0) return '距目标：无差距。';
    const formula =
      r.number('target') === null ? '' : `（目标${r.figure('target')}，现值${r.figure('level')}）`;
    return gap !== null && gap < 0
      ? `已超过目标${r.difference('gap').replace('−', '')}${formula}。`
      : `距目标还差${r.difference('gap')}${formula}。`;
  },
  lag: (r) => {
    const lag = r.number('lagPoints');
    const relation =
      lag === null || lag > 0
        ? `落后${r.size('lagPoints')}`
        : lag < 0
          ? `领先${r.size('lagPoints')}`
          : '持平';
    return `计划应完成${r.percent('planShare')}，实际完成${r.percent('distanceCovered')}，${relation}。`;
  },
  chosen: (r) =>
    `${promiseFieldZh(r)}文件未写明，由${r.text('recorder')}于${r.date('on')}选定为${promiseValueZh(r, 'to')}，理由：${r.text('reason')}。`,
  amended: (r) =>
    `${promiseFieldZh(r)}自${r.date('effectiveFrom')}起由${promiseValueZh(r, 'from')}调整为${promiseValueZh(r, 'to')}（${r.text('document')}）。`,
  comparator_unstated: () => '文件没有写“以上”“左右”等比较词，按“不少于”判定。',
  tolerance: (r) => `“左右”没有法定容差，按上下${r.percent('tolerance')}判定。`,
  deadline_missing: () => '文件没有写期限，须由人工选定后才能判定进度。',
  denominator_undecided: () => '“占全市比重”的分母年份未写明，分母待确认，暂不判定。',
  denominator_target_missing: () =>
    '已选定以上级地区的目标为分母，但上级地区没有（或不止一个）对应的目标，分母待确认，暂不判定。',
  unit_mismatch: (r) =>
    `${r.period('period')}报来${formatFigure(r.number('value'), 0)}${r.text('reported')}，与目标单位“${r.text('expected')}”不是一回事，须人工裁定。`,
  no_data: () => '没有可用于判定的数据。',
  deadline_passed: (r) => `期限${r.date('deadline')}已过。`,
  final_figure: (r) =>
    `按${r.period('period')}数据${r.figure('level')}对照目标${r.range('target', 'low', 'high')}：${r.number('met') === 1 ? '达标' : '未达标'}。`,
  final_figure_missing: (r) => `期限（${r.date('deadline')}）所在时期的数据还没有报来。`,
  stale: (r) =>
    `最新数据为${r.period('period')}，${r.period('next')}数据应于${r.date('due')}前报送而未报，数据未更新。`,
  not_begun: (r) => `计划自${r.date('eve')}起算，此后还没有数据，暂不判定。`,
  too_early: () => '观测值不足两个且没有基期，暂不判定。',
  weakening: (r) => `已达标，但走势转弱：照此到期限为${r.computed('projection')}。`,
  no_distance: () => '基数等于目标，无从计算增量完成率。',
  light_rule: (r) => {
    const light = LIGHT_ZH[r.text('light') as Light];
    const range = lightRange(r, (above, upTo) => {
      if (above === null) return upTo === null ? '任何落后幅度' : `落后不超过${upTo}个百分点`;
      return upTo === null ? `落后超过${above}个百分点` : `落后超过${above}、不超过${upTo}个百分点`;
    });
    const next = r.number('pointsToWorse');
    return `${range}，亮${light}${next === null ? '' : `；距下一档还有${r.size('pointsToWorse')}`}。`;
  },
  fragility: (r) =>
    `现值再${r.number('upward') === 1 ? '上调' : '下调'}${r.percent('revision')}（到${r.computed('threshold')}）以上，就变为${LIGHT_ZH[r.text('light') as Light]}。`,
  pace: (r) =>
    `推进速度：（${r.figure('level')} − ${r.figure('baseline')}）÷（计划${r.computed('planned')} − ${r.figure('baseline')}）= ${r.ratio('pace')}，1为与计划同步。`,
  outlook: (r) => {
    const miss = r.number('miss') === null ? '' : `，剩余路程中有${r.percent('miss')}走不到`;
    return `展望${OUTLOOK_ZH[r.text('outlook') as OutlookClass]}：${r.period('from')}至${r.period('to')}的${r.count('points')}个可比数，年均变动${r.change('perYear')}，照此到${r.date('deadline')}为${r.computed('projection')}${miss}。`;
  },
  outlook_none: (r) =>
    `可比的观测值（不含估算）只有${r.count('points')}个，不足${r.count('fewest')}个，不作展望。`,
  second_opinion: (r) => {
    const ratio = r.number('ratio') === null ? '不需再增减' : `比值${r.ratio('ratio')}`;
    const substitute = r.number('substitute') === null ? '' : `（零按${r.number('substitute')}计）`;
    return `复合增长法：从${r.figure('baseline')}起实际年均${r.growth('observed')}，达到${r.figure('target')}需年均${r.growth('required')}${substitute}，${ratio}，${OPINION_ZH[r.text('opinion') as SecondOpinionClass]}。`;
  },
  methods_disagree: (r) =>
    `两种算法不一致：展望为${OUTLOOK_ZH[r.text('outlook') as OutlookClass]}，复合增长法为${OPINION_ZH[r.text('secondOpinion') as SecondOpinionClass]}，须人工研判。`,
  forecast: (r) =>
    `预测：由${r.period('from')}至${r.period('to')}的${r.count('points')}个可比数推算，到${r.date('deadline')}为${r.computed('value')}，${coverageText(r)}的可能在${r.computed('low')}至${r.computed('high')}之间（${forecastMethodZh(r)}取平均，区间取其中最宽的）${forecastLimitZh(r)}。`,
  required_increment: (r) => {
    const verb = r.number('falling') === 1 ? '降' : '增';
    const best =
      r.number('best') === null
        ? '没有可比的单季进展'
        : `历史最好单季${r.difference('best')}，为其${r.ratio('feasibility')}倍`;
    return `距期限还有${r.count('quartersLeft')}个季度，每季须${verb}${r.computedDifference('perQuarter')}；${best}。`;
  },
};
