import { formatDate, formatPeriod } from '../format.ts';
import type { Mark, Masthead } from './briefing.ts';
import type { BriefingInput, PlanFacts } from './input.ts';
import { issueText } from './issue-number.ts';

/** 山东省机器人产业发展目标监测月报: what is followed decides the name, not the document's own long title. */
export function briefingTitle(
  { kind, region }: Pick<PlanFacts, 'kind' | 'region'>,
  quantified: boolean,
): string {
  if (kind === 'event_notice') return `${region}机器人系列活动落实跟踪月报`;
  return quantified ? `${region}机器人产业发展目标监测月报` : `${region}机器人行动计划任务监测月报`;
}

export function mastheadOf(input: BriefingInput, demo: boolean): Masthead {
  const { plan, month, cutOff } = input;
  const marks: Mark[] = [];
  if (plan.status === 'draft_for_comment') marks.push({ kind: 'draft', text: '征求意见稿' });
  if (demo) marks.push({ kind: 'demo', text: '演示数据' });
  return {
    title: briefingTitle(plan, input.targets.length > 0),
    month: formatPeriod(month, 'zh'),
    issue: issueText(plan, month),
    basis: `依据：${quoted(plan.title)}`,
    issuer: `编印单位：${issuerOf(input)}${demo ? '（演示）' : ''}`,
    cutOff: `${plan.years ? `规划期${plan.years.from}—${plan.years.to}年　` : ''}数据截至${formatDate(cutOff, 'zh')}`,
    marks,
  };
}

/** The site's own choice, else the plan's lead unit, else the first that issued it. */
function issuerOf({ issuer, plan }: BriefingInput): string {
  return issuer ?? plan.leadUnit ?? plan.issuers[0]?.replace(/[（(].*[)）]$/, '') ?? '待定';
}

/** 《…》, with quotation marks inside left as they are; a draft's own note stays outside. */
function quoted(title: string): string {
  const draft = /[（(]征求意见稿[)）]$/.exec(title);
  return draft ? `《${title.slice(0, draft.index)}》${draft[0]}` : `《${title}》`;
}
