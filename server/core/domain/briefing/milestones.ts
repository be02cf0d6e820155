import type { Locale } from '../format.ts';
import { LIGHTS, type Light } from '../light.ts';
import type { MilestoneState } from '../milestone.ts';
import { MILESTONE_WORDS } from '../milestone-words.ts';
import type { ItemVerdict } from './briefing.ts';
import type { MilestoneFacts } from './input.ts';

/** The order in which states are counted up. */
const ORDER: readonly MilestoneState[] = [
  'done_on_time',
  'done_late',
  'done',
  'in_progress',
  'not_started',
  'overdue',
  'withdrawn',
  'unreported',
];

/** What stands beside a goal, task or event; null where nothing is known of it. */
export function verdictOf(
  milestones: readonly MilestoneFacts[],
  code: string,
  locale: Locale = 'zh',
): ItemVerdict | null {
  const one = milestones.find((milestone) => milestone.code === code);
  return !one || one.state === 'unreported'
    ? null
    : { state: one.state, light: one.light, word: MILESTONE_WORDS[locale][one.state] };
}

/** The states that there are, in their order, each with its members. */
export function byState(
  milestones: readonly MilestoneFacts[],
): { state: MilestoneState; members: MilestoneFacts[] }[] {
  return ORDER.map((state) => ({ state, members: milestones.filter((one) => one.state === state) })).filter(
    ({ members }) => members.length > 0,
  );
}

/** True when something was reported of any of them. */
export function anyReported(milestones: readonly MilestoneFacts[]): boolean {
  return milestones.some(({ state }) => state !== 'unreported');
}

/**
 * What is counted up beside the events, which are told apart: goals and tasks, and the items of boxes as soon
 * as one of them was reported. Until then they are words in a task.
 */
export function counted(milestones: readonly MilestoneFacts[]): MilestoneFacts[] {
  const boxes = anyReported(milestones.filter(({ kind }) => kind === 'box'));
  return milestones.filter(({ kind }) => kind !== 'event' && (kind !== 'box' || boxes));
}

/** A state as it is counted up: beside 按期完成 and 逾期完成, a plain 已完成 would read as their sum. */
export function countedWord(state: MilestoneState, locale: Locale = 'zh'): string {
  const word = MILESTONE_WORDS[locale][state];
  if (state !== 'done') return word;
  return locale === 'en' ? `${word} (no deadline stated)` : `${word}（未写期限）`;
}

/** What is overdue, the longest first. */
export function overdue(milestones: readonly MilestoneFacts[]): MilestoneFacts[] {
  return milestones
    .filter((one) => one.state === 'overdue')
    .toSorted((a, b) => (a.term!.date < b.term!.date ? -1 : Number(a.term!.date > b.term!.date)));
}

/** The most worrying light among them; null where none has one. */
export function worstLight(milestones: readonly MilestoneFacts[]): Light | null {
  return LIGHTS.findLast((light) => milestones.some((one) => one.light === light)) ?? null;
}
