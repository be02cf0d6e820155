import type { Tone } from '#core/charts/tone.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { sharesOfHundred } from '#core/domain/rounding.ts';
import type { State } from '#core/domain/state.ts';

/** How targets are told apart on the overview; every verdict belongs to exactly one. */
export const GROUPS = ['green', 'yellow', 'red', 'reached', 'missed', 'open', 'unreported'] as const;
export type Group = (typeof GROUPS)[number];

/** In which colour and shape each is told. */
export const GROUP_TONES: Record<Group, Tone> = {
  green: 'green',
  yellow: 'yellow',
  red: 'red',
  reached: 'met',
  missed: 'missed',
  open: 'none',
  unreported: 'none',
};

export interface Tally {
  total: number;
  counts: Record<Group, number>;
  /** Whole percentages, adding to 100 unless there is nothing to count. */
  shares: Record<Group, number>;
  /** How many of the reached ones were reached at a deadline that has passed. */
  reachedAtDeadline: number;
}

const BY_STATE: Record<Exclude<State, 'in_force'>, Group> = {
  no_quantified_target: 'open',
  awaiting_definition: 'open',
  no_data: 'unreported',
  awaiting_final_data: 'unreported',
  met_at_deadline: 'reached',
  missed_at_deadline: 'missed',
  met: 'reached',
  met_weakening: 'reached',
  stale: 'unreported',
  too_early: 'unreported',
};

export function groupOf({ state, light }: Pick<ProgressRow, 'state' | 'light'>): Group {
  // In force without a light: there is no plan line to be behind, so somebody has to settle something.
  return state === 'in_force' ? (light ?? 'open') : BY_STATE[state];
}

/** Counts verdicts by group. */
export function tally(rows: readonly Pick<ProgressRow, 'state' | 'light'>[]): Tally {
  const groups = rows.map(groupOf);
  const count = (group: Group) => groups.filter((one) => one === group).length;
  const counts = GROUPS.map(count);
  const shares = sharesOfHundred(counts);
  const record = (values: number[]) =>
    Object.fromEntries(GROUPS.map((group, index) => [group, values[index]])) as Record<Group, number>;
  return {
    total: rows.length,
    counts: record(counts),
    shares: record(shares),
    reachedAtDeadline: rows.filter(({ state }) => state === 'met_at_deadline').length,
  };
}
