import type { Locale } from '../domain/format.ts';
import type { Tone } from './tone.ts';

interface Words {
  actual: string;
  estimated: string;
  planLine: string;
  forecast: string;
  /** Stands before the two bounds of an interval. */
  interval: string;
  target: string;
  period: string;
  region: string;
  value: string;
  distanceCovered: string;
  toGo: string;
  status: string;
  notReported: string;
  planShare: string;
  againstPlan: string;
  estimatedMark: string;
  demoMark: string;
  demo: string;
  periodEnd: string;
  remark: string;
  low: string;
  high: string;
  comma: string;
  stop: string;
  colon: string;
  /** What was known before it was changed. */
  former: string;
  formerPlanLine: string;
  /** Until when something was known, in brackets. */
  until: (day: string) => string;
  revisions: (count: number) => string;
  /** How often the same kind of thing happened, in brackets. */
  times: (count: number) => string;
  takenBack: string;
  /** Points to a remark by its number. */
  note: (numbers: string) => string;
  remarks: (count: number) => string;
  tones: Record<Tone, string>;
}

const zh: Words = {
  actual: '实际值',
  estimated: '推算值',
  planLine: '计划线',
  forecast: '预测（80% 区间）',
  interval: '80% 区间',
  target: '目标',
  period: '时期',
  region: '地区',
  value: '数值',
  distanceCovered: '增量完成率',
  toGo: '距目标',
  status: '状态',
  notReported: '缺报',
  planShare: '计划进度',
  againstPlan: '较计划线',
  estimatedMark: '（推算）',
  demoMark: '（演示）',
  demo: '演示',
  periodEnd: '期末',
  remark: '备注',
  low: '下限',
  high: '上限',
  comma: '，',
  stop: '。',
  colon: '：',
  former: '修订前',
  formerPlanLine: '原计划线',
  until: (day) => `（至 ${day}）`,
  revisions: (count) => `修订 ${count} 次`,
  times: (count) => `（${count} 次）`,
  takenBack: '撤回',
  note: (numbers) => `注${numbers}`,
  remarks: (count) => `备注 ${count} 条`,
  tones: { green: '正常', yellow: '关注', red: '滞后', met: '达标', missed: '到期未达', none: '未评' },
};

const en: Words = {
  actual: 'Actual',
  estimated: 'Estimated',
  planLine: 'Plan line',
  forecast: 'Forecast (80% interval)',
  interval: '80% interval',
  target: 'Target',
  period: 'Period',
  region: 'Region',
  value: 'Value',
  distanceCovered: 'Distance covered',
  toGo: 'To go',
  status: 'Status',
  notReported: 'not reported',
  planShare: 'Plan',
  againstPlan: 'vs plan',
  estimatedMark: ' (estimated)',
  demoMark: ' (demonstration)',
  demo: 'demonstration',
  periodEnd: 'Period end',
  remark: 'Remark',
  low: 'Low',
  high: 'High',
  comma: ', ',
  stop: '.',
  colon: ': ',
  former: 'Earlier',
  formerPlanLine: 'Former plan',
  until: (day) => ` (until ${day})`,
  revisions: (count) => (count === 1 ? 'revised once' : `revised ${count} times`),
  times: (count) => ` (${count}×)`,
  takenBack: 'taken back',
  note: (numbers) => `note ${numbers}`,
  remarks: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
  tones: {
    green: 'on track',
    yellow: 'watch',
    red: 'behind',
    met: 'met',
    missed: 'missed',
    none: 'not judged',
  },
};

const WORDS: Record<Locale, Words> = { zh, en };

/** The words that stand in charts. A word that is missing in one locale does not compile. */
export function chartWords(locale: Locale): Words {
  return WORDS[locale];
}
