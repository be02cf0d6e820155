import type { IsoDate } from '../units.ts';
import type { ListPanel } from './briefing.ts';
import type { EventFacts, GoalFacts, MilestoneFacts, TaskFacts } from './input.ts';
import { anyReported, byState, countedWord, verdictOf } from './milestones.ts';
import { CHOSEN, dayPhrase } from './words.ts';

/** The promises without a number, with their deadline and where they stand. */
export function goalPanel(
  goals: readonly GoalFacts[],
  milestones: readonly MilestoneFacts[],
): ListPanel | null {
  if (goals.length === 0) return null;
  const dueOf = ({ code, deadline }: GoalFacts) => {
    if (deadline !== null) return dayPhrase(deadline);
    const term = milestones.find((one) => one.code === code)?.term ?? null;
    return term === null ? '未写期限' : `${dayPhrase(term.date)}${CHOSEN.zh}`;
  };
  return {
    title: '定性目标与节点',
    note: standing(`共${goals.length}项`, 'goal', milestones),
    items: goals.map((goal) => ({
      mark: withoutPlan(goal.code),
      text: goal.label,
      aside: dueOf(goal),
      verdict: verdictOf(milestones, goal.code),
    })),
  };
}

/** What the document sets to do, with the first unit it lists and where it stands; then the box items that were reported. */
export function taskPanel(
  tasks: readonly TaskFacts[],
  milestones: readonly MilestoneFacts[],
): ListPanel | null {
  if (tasks.length === 0) return null;
  const named = tasks.some((task) => task.units.length > 0);
  return {
    title: '任务与责任单位',
    note: standing(named ? '文件首列单位；空白为未列' : '文件未列责任单位', 'task', milestones),
    items: [
      ...tasks.map(({ code, title, units }) => ({
        mark: withoutPlan(code),
        text: title,
        aside: units[0] === undefined ? '' : units.length === 1 ? units[0] : `${units[0]}等${units.length}家`,
        verdict: verdictOf(milestones, code),
      })),
      ...boxItems(milestones),
    ],
  };
}

function boxItems(milestones: readonly MilestoneFacts[]): ListPanel['items'] {
  return milestones.flatMap(({ kind, code, title }) => {
    const verdict = kind === 'box' ? verdictOf(milestones, code) : null;
    return verdict === null ? [] : [{ mark: withoutPlan(code), text: title, aside: '专栏', verdict }];
  });
}

/** 按期完成1项、推进中3项、逾期1项、未报告16项; what is said otherwise while nothing was reported. */
function standing(
  otherwise: string,
  kind: MilestoneFacts['kind'],
  milestones: readonly MilestoneFacts[],
): string {
  const some = milestones.filter((one) => one.kind === kind);
  if (!anyReported(some)) return otherwise;
  return byState(some)
    .map(({ state, members }) => `${countedWord(state)}${members.length}项`)
    .join('、');
}

/** Dates that the document names, and what others reported of those that are over. */
export function eventPanel(
  events: readonly EventFacts[],
  milestones: readonly MilestoneFacts[],
  day: IsoDate,
): ListPanel | null {
  if (events.length === 0) return null;
  const over = events.filter(({ date }) => date !== null && date <= day);
  const outcomes = over.flatMap((event) => event.outcomes);
  return {
    title: '活动与外部报道',
    note: '外部报道不作判定依据',
    items: [
      ...events.map(({ code, name, date }) => ({
        mark: '活动',
        text: name,
        aside: date === null ? '未写日期' : dayPhrase(date),
        verdict: verdictOf(milestones, code),
      })),
      ...outcomes.map(({ fact, note, confidence }) => ({
        mark: '报道',
        text: note === null ? fact : `${fact}（${note}）`,
        aside: confidence,
        verdict: null,
      })),
    ],
  };
}

/** SD-T1 → T1: the page is about one plan. */
function withoutPlan(code: string): string {
  return code.slice(code.indexOf('-') + 1);
}
