import type { Fraction } from '../../units.ts';
import type { GoalFacts, TaskFacts } from '../input.ts';
import { clause, count, NOTHING, percentage, type Sentence, sentence } from '../sentence.ts';
import { dayPhrase } from '../words.ts';

/** 计划未设量化目标，按17项定性目标跟踪，其中10项要求2027年底前实现。 */
export function noQuantifiedTargetSentence(goals: readonly GoalFacts[]): Sentence {
  const dated = Map.groupBy(
    goals.filter((goal) => goal.deadline !== null),
    (goal) => goal.deadline!,
  );
  const parts = [...dated]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, some]) => clause`，${count(some.length, '项')}要求${dayPhrase(day)}前实现`);
  const open = goals.filter((goal) => goal.deadline === null).length;
  const undated = open === 0 ? NOTHING : clause`，${count(open, '项')}未写期限`;
  return sentence`本计划未设量化目标，按${count(goals.length, '项')}定性目标跟踪${parts.flat()}${undated}。`;
}

/** 部署重点任务7项、保障措施5项，涉及应用领域5个。 */
export function tasksSentence(tasks: readonly TaskFacts[]): Sentence | null {
  const of = (kind: TaskFacts['kind']) => tasks.filter((task) => task.kind === kind).length;
  const parts = [
    { words: '重点任务', size: of('task'), unit: '项' },
    { words: '保障措施', size: of('safeguard'), unit: '项' },
    { words: '工作要求', size: of('requirement'), unit: '项' },
    { words: '应用领域', size: of('area'), unit: '个' },
  ].filter(({ size }) => size > 0);
  if (parts.length === 0) return null;
  const pieces = parts.flatMap(({ words, size, unit }, index) => [
    index === 0 ? '' : '、',
    words,
    count(size, unit),
  ]);
  const named = tasks.filter((task) => task.units.length > 0).length;
  const units = named === 0 ? clause`，文件未列责任单位` : clause`，${count(named, '项')}列明责任单位`;
  return sentence`文件部署${pieces}${units}。`;
}

/** 规划期（2024—2027年）时间进度68.7%。 */
export function planPeriodSentence(years: { from: number; to: number }, elapsed: Fraction): Sentence {
  return sentence`规划期${`（${years.from}—${years.to}年）`}时间进度${percentage(elapsed)}。`;
}
