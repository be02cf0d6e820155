import { formatDate, formatPeriod, type Locale } from '../format.ts';
import type { Mark, Masthead } from './briefing.ts';
import type { BriefingInput, PlanFacts } from './input.ts';
import { issueText } from './issue-number.ts';
import { issueTitle } from './look/look.ts';
import { type BriefingKind, briefingKind } from './periods.ts';

const REPORTS: Record<Locale, Record<BriefingKind, string>> = {
  zh: { month: '月报', quarter: '季报', year: '年报' },
  en: { month: 'monthly report', quarter: 'quarterly report', year: 'annual report' },
};

/** 山东省机器人产业发展目标监测月报: what is followed decides the name, not the document's own long title. */
export function briefingTitle(
  { kind, region }: Pick<PlanFacts, 'kind' | 'region'>,
  quantified: boolean,
  length: BriefingKind,
  locale: Locale = 'zh',
): string {
  const report = REPORTS[locale][length];
  if (locale === 'en') {
    if (kind === 'event_notice') return `${region}: robot event series, ${report}`;
    return quantified
      ? `${region}: robot industry targets, ${report}`
      : `${region}: robot action plan, ${report}`;
  }
  if (kind === 'event_notice') return `${region}机器人系列活动落实跟踪${report}`;
  return quantified ? `${region}机器人产业发展目标监测${report}` : `${region}机器人行动计划任务监测${report}`;
}

const WORDS = {
  zh: {
    draft: '征求意见稿',
    demo: '演示数据',
    demoAfter: '（演示）',
    undecided: '待定',
    basis: (title: string) => `依据：${title}`,
    part: (title: string) => `依据：${title}分解目标`,
    issuer: (name: string) => `编印单位：${name}`,
    years: (from: number, to: number) => `规划期${from}—${to}年　`,
    cutOff: (day: string) => `数据截至${day}`,
  },
  en: {
    draft: 'Draft for comment',
    demo: 'Demonstration data',
    demoAfter: ' (demonstration)',
    undecided: 'to be decided',
    basis: (title: string) => `Based on: ${title}`,
    part: (title: string) => `Based on its part of the targets of: ${title}`,
    issuer: (name: string) => `Issued by: ${name}`,
    years: (from: number, to: number) => `Plan period ${from}–${to}; `,
    cutOff: (day: string) => `data up to ${day}`,
  },
} as const;

export function mastheadOf(input: BriefingInput, demo: boolean): Masthead {
  const { plan, part, period, cutOff, language } = input;
  const words = WORDS[language];
  const marks: Mark[] = [];
  if (plan.status === 'draft_for_comment') marks.push({ kind: 'draft', text: words.draft });
  if (demo) marks.push({ kind: 'demo', text: words.demo });
  const named = { kind: plan.kind, region: part?.name ?? plan.region };
  const title = language === 'en' ? plan.title : quoted(plan.title);
  const length = briefingKind(period);
  const own = input.look?.title ?? null;
  return {
    title:
      own === null
        ? briefingTitle(named, input.targets.length > 0, length, language)
        : issueTitle(own, { region: named.region, report: REPORTS[language][length] }),
    period: formatPeriod(period, language),
    issue: issueText(plan, period, language),
    basis: part === null ? words.basis(title) : words.part(title),
    issuer: `${words.issuer(issuerOf(input))}${demo ? words.demoAfter : ''}`,
    cutOff: `${plan.years ? words.years(plan.years.from, plan.years.to) : ''}${words.cutOff(formatDate(cutOff, language))}`,
    marks,
  };
}

/** What was asked for, else the site's template's, else the plan's lead unit, else the first that issued it; in Chinese, as they are named. */
export function issuerOf({ issuer, look, plan, language }: BriefingInput): string {
  const first = plan.issuers[0]?.replace(/[（(].*[)）]$/, '');
  return issuer ?? look?.office ?? plan.leadUnit ?? first ?? WORDS[language].undecided;
}

/** 《…》, with quotation marks inside left as they are; a draft's own note stays outside. */
function quoted(title: string): string {
  const draft = /[（(]征求意见稿[)）]$/.exec(title);
  return draft ? `《${title.slice(0, draft.index)}》${draft[0]}` : `《${title}》`;
}
