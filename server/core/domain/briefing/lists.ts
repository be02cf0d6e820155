import type { IsoDate } from '../units.ts';
import type { ListPanel } from './briefing.ts';
import type { EventFacts, GoalFacts, TaskFacts } from './input.ts';
import { dayPhrase } from './words.ts';

/** The promises without a number, with their deadline. */
export function goalPanel(goals: readonly GoalFacts[]): ListPanel | null {
  if (goals.length === 0) return null;
  return {
    title: '定性目标与节点',
    note: `共${goals.length}项`,
    items: goals.map(({ code, label, deadline }) => ({
      mark: withoutPlan(code),
      text: label,
      aside: deadline === null ? '未写期限' : dayPhrase(deadline),
    })),
  };
}

/** What the document sets to do, with the first unit it lists. */
export function taskPanel(tasks: readonly TaskFacts[]): ListPanel | null {
  if (tasks.length === 0) return null;
  const named = tasks.some((task) => task.units.length > 0);
  return {
    title: '任务与责任单位',
    note: named ? '文件首列单位；空白为未列' : '文件未列责任单位',
    items: tasks.map(({ code, title, units }) => ({
      mark: withoutPlan(code),
      text: title,
      aside: units[0] === undefined ? '' : units.length === 1 ? units[0] : `${units[0]}等${units.length}家`,
    })),
  };
}

/** Dates that the document names, and what others reported of those that are over. */
export function eventPanel(events: readonly EventFacts[], day: IsoDate): ListPanel | null {
  if (events.length === 0) return null;
  const over = events.filter(({ date }) => date !== null && date <= day);
  const outcomes = over.flatMap((event) => event.outcomes);
  return {
    title: '活动与外部报道',
    note: '外部报道不作判定依据',
    items: [
      ...events.map(({ name, date }) => ({
        mark: '活动',
        text: name,
        aside: date === null ? '未写日期' : dayPhrase(date),
      })),
      ...outcomes.map(({ fact, note, confidence }) => ({
        mark: '报道',
        text: note === null ? fact : `${fact}（${note}）`,
        aside: confidence,
      })),
    ],
  };
}

/** SD-T1 → T1: the page is about one plan. */
function withoutPlan(code: string): string {
  return code.slice(code.indexOf('-') + 1);
}
