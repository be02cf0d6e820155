import { LIGHTS, type Light } from './light.ts';
import { STATES, type State } from './state.ts';

/** Where a target stands: its state, and its light where it has one. */
export interface Standing {
  state: State;
  light: Light | null;
}

/** How many targets went from one standing to another, or stayed. */
export interface StatusMove {
  /** Null for targets that were not there yet. */
  from: Standing | null;
  to: Standing;
  /** Parts of regions are counted apart from the plans' own targets. */
  allocated: boolean;
  count: number;
  /** True when any of them is judged by demonstration figures. */
  demo: boolean;
}

/** Counts targets by where they stood and where they stand; every target once. In the order of states and lights. */
export function statusMoves(
  targets: readonly { from: Standing | null; to: Standing; allocated: boolean; demo: boolean }[],
): StatusMove[] {
  const groups = Map.groupBy(targets, ({ from, to, allocated }) =>
    [from ? standingKey(from) : '', standingKey(to), allocated].join(' '),
  );
  return [...groups.values()]
    .map((some): StatusMove => {
      const { from, to, allocated } = some[0]!;
      const demo = some.some((one) => one.demo);
      return { from: from && bare(from), to: bare(to), allocated, count: some.length, demo };
    })
    .sort(
      (a, b) =>
        Number(a.allocated) - Number(b.allocated) ||
        standingRank(a.from) - standingRank(b.from) ||
        standingRank(a.to) - standingRank(b.to),
    );
}

const bare = ({ state, light }: Standing): Standing => ({ state, light });

export function standingKey({ state, light }: Standing): string {
  return `${state}~${light === null ? '' : light}`;
}

/** Lights first, green before red, then reached, missed and what is not judged; what was not there comes last. */
export function standingRank(standing: Standing | null): number {
  if (standing === null) return Number.MAX_SAFE_INTEGER;
  if (standing.light !== null) return LIGHTS.indexOf(standing.light);
  return LIGHTS.length + BEHIND_LIGHTS.indexOf(standing.state);
}

const SETTLED: readonly State[] = ['met', 'met_weakening', 'met_at_deadline', 'missed_at_deadline'];
const BEHIND_LIGHTS: readonly State[] = [...SETTLED, ...STATES.filter((state) => !SETTLED.includes(state))];
