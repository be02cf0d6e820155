import { formatPeriod, type Locale } from '../format.ts';
import { FORM_WORDS, MEASURE_WORDS, REGION_KIND_WORDS } from '../kind-words.ts';
import { isPeriod } from '../period.ts';
import { unitName } from '../unit-name.ts';
import type { CompareReason, CompareReasonCode, CompareSide, Withheld } from './reason.ts';

/** Names told before "and others". */
const NAMED = 3;

const SIDES: Record<Locale, Record<string, string>> = {
  zh: {
    ...REGION_KIND_WORDS.zh,
    ...MEASURE_WORDS.zh,
    ...FORM_WORDS.zh,
    early: '快报或初步数',
    settled: '年报或最终核实数',
    census: '普查修订数',
    published: '来源公布数',
    printed: '直接公布的比值',
    recomputed: '按分子分母重算',
    demo: '演示数据',
    real: '实际数据',
    unstated: '未注明范围',
  },
  en: {
    ...REGION_KIND_WORDS.en,
    ...MEASURE_WORDS.en,
    ...FORM_WORDS.en,
    period: 'the period alone',
    early: 'flash or preliminary',
    settled: 'annual or final',
    census: 'census revision',
    published: 'published by a source',
    printed: 'a ratio as printed',
    recomputed: 'recomputed from its parts',
    demo: 'demonstration',
    real: 'real figures',
    unstated: 'scope not stated',
  },
};

const END: Record<Locale, Record<Withheld, string>> = {
  zh: { axis: '不放在同一坐标轴上，也不互相排名或相加', rank: '不排名', difference: '不计算差额' },
  en: {
    axis: 'they share no axis and are neither ranked nor added',
    rank: 'they are not ranked',
    difference: 'no difference is told',
  },
};

const SUBJECT: Record<Locale, Record<Exclude<CompareReasonCode, 'definition' | 'incomplete'>, string>> = {
  zh: {
    scope: '统计范围不同',
    measure: '指标类型不同',
    unit: '单位不同且不能换算',
    region_level: '地区级别不同',
    form: '当期与累计不同',
    period: '时期不同',
    status: '数据状态不同',
    way: '比值的来法不同',
    demo: '演示数据与实际数据并列',
  },
  en: {
    scope: 'Scopes differ',
    measure: 'Kinds of measure differ',
    unit: 'Units differ and do not convert',
    region_level: 'Levels of region differ',
    form: 'Period and year to date differ',
    period: 'Periods differ',
    status: 'Data statuses differ',
    way: 'The ratios came about differently',
    demo: 'Demonstration stands beside real figures',
  },
};

/** The sentence of a reason, with both sides named and what is withheld. */
export function sayReason({ code, sides, withheld }: CompareReason, locale: Locale): string {
  const zh = locale === 'zh';
  const end = END[locale][withheld];
  if (code === 'definition') {
    const [a, b] = sides.map(({ of }) => names(of, locale));
    return zh ? `“${a}”与“${b}”是两个口径，${end}。` : `“${a}” and “${b}” are defined differently; ${end}.`;
  }
  if (code === 'incomplete') return sayIncomplete(sides, withheld, locale);
  const told = sides.map((side) => sideText(code, side, locale));
  const subject = SUBJECT[locale][code];
  return zh ? `${subject}：${told.join('，')}；${end}。` : `${subject}: ${told.join('; ')}; ${end}.`;
}

function sayIncomplete(sides: readonly CompareSide[], withheld: Withheld, locale: Locale): string {
  const [a, b] = sides.map(({ of }) => names(of, locale));
  const none = locale === 'zh' ? '无' : 'none';
  const end = END[locale][withheld];
  if (withheld === 'difference') {
    return locale === 'zh'
      ? `下级汇总的范围变了：现在缺${a || none}，那时缺${b || none}；${end}。`
      : `The roll-up has other parts: missing now ${a || none}, then ${b || none}; ${end}.`;
  }
  return locale === 'zh'
    ? `${a}是下级汇总数，还缺${b}；${end}。`
    : `${a} is rolled up and lacks ${b}; ${end}.`;
}

function sideText(code: CompareReasonCode, { what, of }: CompareSide, locale: Locale): string {
  const word = SIDES[locale][what] ?? plainWord(code, what, locale);
  return locale === 'zh' ? `${names(of, locale)}为${word}` : `${names(of, locale)} ${word}`;
}

function plainWord(code: CompareReasonCode, what: string, locale: Locale): string {
  if (code === 'period' && isPeriod(what)) return formatPeriod(what, locale);
  if (code === 'unit') return unitName(what, locale);
  return `“${what}”`;
}

function names(of: readonly string[], locale: Locale): string {
  const zh = locale === 'zh';
  const shown = of.slice(0, NAMED).join(zh ? '、' : ', ');
  if (of.length <= NAMED) return shown;
  return zh ? `${shown}等 ${of.length} 个` : `${shown} and ${of.length - NAMED} more`;
}
