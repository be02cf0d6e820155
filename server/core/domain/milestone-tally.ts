import { LIGHTS, type Light } from './light.ts';
import { MILESTONE_STATES, type MilestoneJudgement, type MilestoneState } from './milestone.ts';
import { sharesOfHundred } from './rounding.ts';

/** How many goals, tasks and events stand where. */
export interface MilestoneTally {
  total: number;
  counts: Record<MilestoneState, number>;
  /** Whole percentages by largest remainder, adding to 100 unless there is nothing to count. */
  shares: Record<MilestoneState, number>;
  lights: Record<Light, number>;
  /** Those that neither the document nor a person gave a day (期限未写). */
  withoutDue: number;
}

/** Counts judgements by state and by light. */
export function tallyMilestones(
  judged: readonly Pick<MilestoneJudgement, 'state' | 'light' | 'term'>[],
): MilestoneTally {
  const counts = MILESTONE_STATES.map((state) => judged.filter((one) => one.state === state).length);
  const lights = LIGHTS.map((light) => judged.filter((one) => one.light === light).length);
  return {
    total: judged.length,
    counts: recordOf(MILESTONE_STATES, counts),
    shares: recordOf(MILESTONE_STATES, sharesOfHundred(counts)),
    lights: recordOf(LIGHTS, lights),
    withoutDue: judged.filter(({ term }) => term === null).length,
  };
}

function recordOf<Key extends string>(keys: readonly Key[], values: readonly number[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index]])) as Record<Key, number>;
}
