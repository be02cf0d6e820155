import { useMemo } from 'preact/hooks';
import type { Tone } from '#core/charts/tone.ts';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import type { Messages } from '../i18n/messages.ts';
import { apiPaths } from '../paths.ts';
import { useMoment } from './address.ts';
import { type Loadable, loadedValue } from './loadable.ts';
import { useList } from './use-answer.ts';

/** Where a plan's goals, tasks and events stand. */
export interface Milestones {
  answer: Loadable<{ items: MilestoneRow[] }>;
  /** Empty until the answer is there. */
  byCode: ReadonlyMap<string, MilestoneRow>;
}

export function useMilestones(plan: string): Milestones {
  const answer = useList<MilestoneRow>(apiPaths.milestones(plan, useMoment()));
  const items = loadedValue(answer)?.items;
  const byCode = useMemo(() => new Map((items ?? []).map((row) => [row.code, row])), [items]);
  return { answer, byCode };
}

/** How a judgement looks: its light; done for good without one; or nothing to colour. */
export function milestoneTone({ state, light }: Pick<MilestoneRow, 'state' | 'light'>): Tone {
  return light ?? (state === 'done' ? 'met' : 'none');
}

/** The word of a judgement; what is late says by how many months. */
export function milestoneWord(
  { state, monthsLate }: Pick<MilestoneRow, 'state' | 'monthsLate'>,
  { plan: { milestones: words } }: Messages,
): string {
  if (monthsLate !== null && state === 'overdue') return words.late(monthsLate);
  if (monthsLate !== null && state === 'done_late') return words.doneLate(monthsLate);
  return words.states[state];
}

/** What is overdue, the day that passed first on top. */
export function pressing(rows: readonly MilestoneRow[]): MilestoneRow[] {
  return rows
    .filter(({ state }) => state === 'overdue')
    .sort((a, b) => dayOf(a.term?.date).localeCompare(dayOf(b.term?.date)));
}

/** What was done, the latest on top. */
export function recentlyDone(rows: readonly MilestoneRow[]): MilestoneRow[] {
  return rows
    .filter(({ doneOn }) => doneOn !== null)
    .sort((a, b) => dayOf(b.doneOn).localeCompare(dayOf(a.doneOn)));
}

function dayOf(date: string | null | undefined): string {
  return date ?? '';
}
