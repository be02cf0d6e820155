import type { Locale } from '../../format.ts';
import type { Fraction } from '../../units.ts';
import type { GoalFacts, TaskFacts } from '../input.ts';
import {
  agreeing,
  bare,
  clause,
  count,
  listedClauses,
  NOTHING,
  percentage,
  type Sentence,
  sentence,
  tally,
} from '../sentence.ts';
import { dayPhrase } from '../words.ts';

/** 计划未设量化目标，按17项定性目标跟踪，其中10项要求2027年底前实现。 */
export function noQuantifiedTargetSentence(goals: readonly GoalFacts[], locale: Locale = 'zh'): Sentence {
  const dated = Map.groupBy(
    goals.filter((goal) => goal.deadline !== null),
    (goal) => goal.deadline!,
  );
  const english = locale === 'en';
  const parts = [...dated]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, some]) => {
      const by = dayPhrase(day, locale);
      return english
        ? clause`, ${bare(some.length)} due by ${by}`
        : clause`，${count(some.length, '项')}要求${by}前实现`;
    });
  const open = goals.filter((goal) => goal.deadline === null).length;
  if (english) {
    const undated = open === 0 ? NOTHING : clause`, ${bare(open)} without a deadline`;
    return sentence`The plan sets no quantified target; ${tally(goals.length, 'goal in words', 'goals in words')} ${agreeing(goals.length, 'is', 'are')} followed${parts.flat()}${undated}.`;
  }
  const undated = open === 0 ? NOTHING : clause`，${count(open, '项')}未写期限`;
  return sentence`本计划未设量化目标，按${count(goals.length, '项')}定性目标跟踪${parts.flat()}${undated}。`;
}

const KINDS = [
  { kind: 'task', zh: '重点任务', unit: '项', one: 'task', many: 'tasks' },
  { kind: 'safeguard', zh: '保障措施', unit: '项', one: 'safeguard', many: 'safeguards' },
  { kind: 'requirement', zh: '工作要求', unit: '项', one: 'requirement', many: 'requirements' },
  { kind: 'area', zh: '应用领域', unit: '个', one: 'field of application', many: 'fields of application' },
] as const;

/** 部署重点任务7项、保障措施5项，涉及应用领域5个。 */
export function tasksSentence(tasks: readonly TaskFacts[], locale: Locale = 'zh'): Sentence | null {
  const english = locale === 'en';
  const parts = KINDS.flatMap(({ kind, zh, unit, one, many }) => {
    const size = tasks.filter((task) => task.kind === kind).length;
    if (size === 0) return [];
    return [english ? clause`${tally(size, one, many)}` : clause`${zh}${count(size, unit)}`];
  });
  if (parts.length === 0) return null;
  const list = listedClauses(parts, parts.length, '、', locale);
  const named = tasks.filter((task) => task.units.length > 0).length;
  if (english) {
    const units =
      named === 0 ? clause`; it names no responsible units` : clause`; ${bare(named)} with responsible units`;
    return sentence`The document sets out ${list}${units}.`;
  }
  const units = named === 0 ? clause`，文件未列责任单位` : clause`，${count(named, '项')}列明责任单位`;
  return sentence`文件部署${list}${units}。`;
}

/** 规划期（2024—2027年）时间进度68.7%。 */
export function planPeriodSentence(
  years: { from: number; to: number },
  elapsed: Fraction,
  locale: Locale = 'zh',
): Sentence {
  return locale === 'en'
    ? sentence`Of the plan period (${`${years.from}–${years.to}`}) ${percentage(elapsed)} has passed.`
    : sentence`规划期${`（${years.from}—${years.to}年）`}时间进度${percentage(elapsed)}。`;
}
