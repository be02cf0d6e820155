import { daysBetween } from '../../calendar.ts';
import type { Locale } from '../../format.ts';
import { MILESTONE_KINDS, type MilestoneKind } from '../../milestone.ts';
import type { IsoDate } from '../../units.ts';
import type { MilestoneFacts } from '../input.ts';
import { anyReported, byState, counted, countedWord, overdue, worstLight } from '../milestones.ts';
import {
  bare,
  clause,
  count,
  type FigurePiece,
  listedClauses,
  type Sentence,
  sentence,
  tally,
} from '../sentence.ts';

const MOST_NAMES = 3;

/**
 * 29项定性目标和任务中，按期完成3项、推进中4项、逾期2项、未报告20项。
 * @returns null while nothing was reported of any of them
 */
export function milestonesSentence(
  milestones: readonly MilestoneFacts[],
  locale: Locale = 'zh',
): Sentence | null {
  const some = counted(milestones);
  if (!anyReported(some)) return null;
  const english = locale === 'en';
  const parts = byState(some).map(({ state, members }) => {
    const worst = state === 'overdue' ? worstLight(members) : null;
    const light = worst === 'green' ? null : worst;
    const word = countedWord(state, locale);
    return english
      ? clause`${bare(members.length, light)} ${word.toLowerCase()}`
      : clause`${word}${count(members.length, '项', light)}`;
  });
  const list = listedClauses(parts, parts.length, '、', locale);
  return english
    ? sentence`Of ${bare(some.length)} ${kindsOf(some, locale)}: ${list}.`
    : sentence`${count(some.length, '项')}${kindsOf(some, locale)}中，${list}。`;
}

/** 2项任务逾期：建设机器人训练场（4个月）、打造体验和试验验证中心（12天）。 The longest first. */
export function overdueSentence(
  milestones: readonly MilestoneFacts[],
  day: IsoDate,
  locale: Locale = 'zh',
): Sentence | null {
  const late = overdue(milestones);
  if (late.length === 0) return null;
  const parts = late.map((one) =>
    locale === 'en'
      ? clause`${one.title} (${lateness(one, day, locale)})`
      : clause`${one.title}（${lateness(one, day, locale)}）`,
  );
  const list = listedClauses(parts, MOST_NAMES, '、', locale);
  return locale === 'en'
    ? sentence`Overdue ${kindsOf(late, locale)}: ${bare(late.length, worstLight(late))}, namely ${list}.`
    : sentence`${count(late.length, '项', worstLight(late))}${kindsOf(late, locale)}逾期：${list}。`;
}

/** 4个月; of less than a month the days. */
export function lateness(
  { monthsLate, light, term }: MilestoneFacts,
  day: IsoDate,
  locale: Locale,
): FigurePiece {
  const [value, unit, word] =
    monthsLate !== null && monthsLate > 0
      ? [monthsLate, '个月', 'month']
      : [daysBetween(term!.date, day), '天', 'day'];
  return locale === 'en' ? tally(value, word, `${word}s`, light) : count(value, unit, light);
}

const KIND_WORDS: Record<Locale, Record<MilestoneKind, string>> = {
  zh: { goal: '定性目标', task: '任务', box: '专栏事项', event: '活动' },
  en: { goal: 'goals', task: 'tasks', box: 'box items', event: 'events' },
};

/** 定性目标、任务和专栏事项 */
function kindsOf(milestones: readonly MilestoneFacts[], locale: Locale): string {
  const kinds = MILESTONE_KINDS.filter((kind) => milestones.some((one) => one.kind === kind));
  const words = kinds.map((kind) => KIND_WORDS[locale][kind]);
  const [comma, and] = locale === 'en' ? [', ', ' and '] : ['、', '和'];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(comma)}${and}${words.at(-1)}`;
}
