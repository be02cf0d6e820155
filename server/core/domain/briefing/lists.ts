import type { Locale } from '../format.ts';
import type { IsoDate } from '../units.ts';
import type { ListPanel } from './briefing.ts';
import type { EventFacts, GoalFacts, MilestoneFacts, PartFacts, TaskFacts } from './input.ts';
import { anyReported, byState, countedWord, verdictOf } from './milestones.ts';
import { CHOSEN, dayPhrase } from './words.ts';

const WORDS = {
  zh: {
    goals: '定性目标与节点',
    total: (size: number) => `共${size}项`,
    undated: '未写期限',
    tasks: '任务与责任单位',
    firstUnit: '文件首列单位；空白为未列',
    noUnits: '文件未列责任单位',
    units: (first: string, size: number) => `${first}等${size}家`,
    box: '专栏',
    standing: (word: string, size: number) => `${word}${size}项`,
    parting: '、',
    events: '活动与外部报道',
    reports: '外部报道不作判定依据',
    event: '活动',
    report: '报道',
    noDay: '未写日期',
    remark: (fact: string, note: string) => `${fact}（${note}）`,
    focus: '文件对本地区的布局要求',
    focusNote: '文件列举，不作量化判定',
  },
  en: {
    goals: 'Goals in words',
    total: (size: number) => `${size} in all`,
    undated: 'no deadline stated',
    tasks: 'Tasks and responsible units',
    firstUnit: 'first unit listed; blank: none',
    noUnits: 'the document names no responsible units',
    units: (first: string, size: number) => `${first} (of ${size})`,
    box: 'box',
    standing: (word: string, size: number) => `${word} ${size}`,
    parting: ', ',
    events: 'Events and what others reported',
    reports: 'reports by others are no ground to judge by',
    event: 'event',
    report: 'report',
    noDay: 'no day stated',
    remark: (fact: string, note: string) => `${fact} (${note})`,
    focus: 'What the document wants of the region',
    focusNote: 'as listed there; not judged',
  },
} as const;

/** The promises without a number, with their deadline and where they stand. */
export function goalPanel(
  goals: readonly GoalFacts[],
  milestones: readonly MilestoneFacts[],
  locale: Locale = 'zh',
): ListPanel | null {
  if (goals.length === 0) return null;
  const words = WORDS[locale];
  const dueOf = ({ code, deadline }: GoalFacts) => {
    if (deadline !== null) return dayPhrase(deadline, locale);
    const term = milestones.find((one) => one.code === code)?.term ?? null;
    return term === null ? words.undated : `${dayPhrase(term.date, locale)}${CHOSEN[locale]}`;
  };
  return {
    title: words.goals,
    note: standing(words.total(goals.length), 'goal', milestones, locale),
    items: goals.map((goal) => ({
      mark: withoutPlan(goal.code),
      text: goal.label,
      aside: dueOf(goal),
      verdict: verdictOf(milestones, goal.code, locale),
    })),
  };
}

/** What the document sets to do, with the first unit it lists and where it stands; then the box items that were reported. */
export function taskPanel(
  tasks: readonly TaskFacts[],
  milestones: readonly MilestoneFacts[],
  locale: Locale = 'zh',
): ListPanel | null {
  if (tasks.length === 0) return null;
  const words = WORDS[locale];
  const named = tasks.some((task) => task.units.length > 0);
  return {
    title: words.tasks,
    note: standing(named ? words.firstUnit : words.noUnits, 'task', milestones, locale),
    items: [
      ...tasks.map(({ code, title, units: [first, ...others] }) => ({
        mark: withoutPlan(code),
        text: title,
        aside: first === undefined ? '' : others.length === 0 ? first : words.units(first, others.length + 1),
        verdict: verdictOf(milestones, code, locale),
      })),
      ...boxItems(milestones, locale),
    ],
  };
}

function boxItems(milestones: readonly MilestoneFacts[], locale: Locale): ListPanel['items'] {
  return milestones.flatMap(({ kind, code, title }) => {
    const verdict = kind === 'box' ? verdictOf(milestones, code, locale) : null;
    return verdict === null
      ? []
      : [{ mark: withoutPlan(code), text: title, aside: WORDS[locale].box, verdict }];
  });
}

/** 按期完成1项、推进中3项、逾期1项、未报告16项; what is said otherwise while nothing was reported. */
function standing(
  otherwise: string,
  kind: MilestoneFacts['kind'],
  milestones: readonly MilestoneFacts[],
  locale: Locale,
): string {
  const words = WORDS[locale];
  const some = milestones.filter((one) => one.kind === kind);
  if (!anyReported(some)) return otherwise;
  return byState(some)
    .map(({ state, members }) => words.standing(countedWord(state, locale), members.length))
    .join(words.parting);
}

/** Dates that the document names, and what others reported of those that are over. */
export function eventPanel(
  events: readonly EventFacts[],
  milestones: readonly MilestoneFacts[],
  day: IsoDate,
  locale: Locale = 'zh',
): ListPanel | null {
  if (events.length === 0) return null;
  const words = WORDS[locale];
  const over = events.filter(({ date }) => date !== null && date <= day);
  const outcomes = over.flatMap((event) => event.outcomes);
  return {
    title: words.events,
    note: words.reports,
    items: [
      ...events.map(({ code, name, date }) => ({
        mark: words.event,
        text: name,
        aside: date === null ? words.noDay : dayPhrase(date, locale),
        verdict: verdictOf(milestones, code, locale),
      })),
      ...outcomes.map(({ fact, note, confidence }) => ({
        mark: words.report,
        text: note === null ? fact : words.remark(fact, note),
        aside: confidence,
        verdict: null,
      })),
    ],
  };
}

/** What the document lists for one region, in its own order. */
export function focusPanel(part: PartFacts | null, locale: Locale = 'zh'): ListPanel | null {
  if (part === null || part.focus.length === 0) return null;
  const words = WORDS[locale];
  return {
    title: words.focus,
    note: words.focusNote,
    items: part.focus.map((text, index) => ({ mark: String(index + 1), text, aside: '', verdict: null })),
  };
}

/** SD-T1 → T1: the page is about one plan. */
function withoutPlan(code: string): string {
  return code.slice(code.indexOf('-') + 1);
}
