import { explain } from '../explain.ts';
import { formatDate } from '../format.ts';
import type { LightRule } from '../light.ts';
import { STATUS_WORDS } from '../observation-words.ts';
import { LIGHT_WORDS } from '../verdict-words.ts';
import { foreseen } from './foresight.ts';
import type { BriefingInput, TargetFacts } from './input.ts';
import { milestoneNotes } from './milestone-notes.ts';
import { amendmentNotes, choiceNotes } from './promise-notes.ts';
import { listed } from './sentence.ts';

const OPEN_TITLES = 4;

/** The classes of `outlookOf`, in words. */
const OUTLOOK_CLASSES =
  '展望按近期走势推算到期值：缺口占尚需增量不足5%为晴，5%至20%为少云，超过20%为多云，停滞或背离目标为雷雨。';

/** What must be said so that no figure is read for more than it is. */
export function notesOf(input: BriefingInput, demo: boolean): string[] {
  const { plan, cutOff, targets, goals, milestones, ambiguities, lightRules } = input;
  const notes = [
    demo ? '演示数据由系统生成，仅用于演示功能，不是统计结果，不得引用。' : null,
    plan.signedDate !== null && cutOff < plan.signedDate
      ? `文件于${formatDate(plan.signedDate, 'zh')}印发，本期为印发之前的回溯编制。`
      : null,
    plan.status === 'draft_for_comment' ? '本计划为征求意见稿，目标以正式印发文本为准。' : null,
    plan.status === 'superseded' ? '本计划已被新文件取代。' : null,
    provisional(targets),
    scaleScope(targets),
    ...amendmentNotes(targets),
    ...choiceNotes(targets),
    openTargets(targets, 'comparator_unstated', '文件未写比较词，按“不少于”判定'),
    tolerance(targets),
    ambiguities.length === 0
      ? null
      : `文件尚有${ambiguities.length}处表述待确认：${listed(
          ambiguities.map((title) => withoutPlanCode(title, plan.code)),
          OPEN_TITLES,
        )}。`,
    ...milestoneNotes(milestones),
    targets.length === 0
      ? `无量化指标，不按增量完成率亮灯${goals.some(({ type }) => type === 'delegated_quant') ? '；由试点区县提出的量化成果待收集' : ''}。`
      : `增量完成率＝（现值－基数）÷（目标－基数），按其落后计划进度的百分点亮灯：${lightRuleText(lightRules)}。`,
    targets.some((facts) => foreseen(facts) !== null) ? OUTLOOK_CLASSES : null,
    targets.length === 0 ? null : '因四舍五入，部分数据合计与分项之和可能略有出入。',
  ];
  return notes.filter((note) => note !== null);
}

/** 2026年三季度等数据为快报数，可能修订。 */
function provisional(targets: readonly TargetFacts[]): string | null {
  const words = targets.flatMap(({ status }) =>
    status === 'flash' || status === 'preliminary' ? [STATUS_WORDS.zh[status]] : [],
  );
  const distinct = [...new Set(words)];
  return distinct.length === 0 ? null : `标注${distinct.join('、')}的数据可能修订。`;
}

/** Four documents say 规模 and mean four things. */
function scaleScope(targets: readonly TargetFacts[]): string | null {
  const scales = targets.filter(({ scale }) => scale);
  if (scales.length === 0) return null;
  const inside = scales.length > 1 ? '核心产业包含在产业链之内，两者不得相加；' : '';
  return `${inside}各地文件的“规模”口径不同，不可比较，不得相加。`;
}

function openTargets(targets: readonly TargetFacts[], code: string, words: string): string | null {
  const some = targets.filter(({ progress }) => progress.explanation.some((step) => step.code === code));
  return some.length === 0
    ? null
    : `${listed(
        some.map(({ name }) => name),
        2,
      )}${some.length > 2 ? `${some.length}项` : ''}：${words}。`;
}

function tolerance(targets: readonly TargetFacts[]): string | null {
  for (const { progress, decimals } of targets) {
    const step = progress.explanation.find(({ code }) => code === 'tolerance');
    if (step) return explain(step, 'zh', decimals);
  }
  return null;
}

/** "CQ无量化" → "无量化": the page is about one plan. */
export function withoutPlanCode(title: string, plan: string): string {
  return title.startsWith(plan) ? title.slice(plan.length).trim() : title;
}

/** 不超过5正常，5至20关注，20以上滞后 */
function lightRuleText(rules: readonly LightRule[]): string {
  return rules
    .map(({ light, above, upTo }) => {
      const bounds = [above === null ? [] : `超过${above}`, upTo === null ? [] : `不超过${upTo}`].flat();
      return `${bounds.length === 0 ? '一律' : bounds.join('、')}为${LIGHT_WORDS.zh[light]}`;
    })
    .join('，');
}
