import type { ExplanationCode, ExplanationStep } from '../explanation.ts';
import type { Outlook } from '../outlook.ts';
import type { State } from '../state.ts';
import type { Figure } from '../units.ts';
import type { TargetFacts } from './input.ts';

/** Past its deadline: what is left is to learn what was reached. */
const OVER: readonly State[] = ['awaiting_final_data', 'met_at_deadline', 'missed_at_deadline'];

export function isOver({ progress }: Pick<TargetFacts, 'progress'>): boolean {
  return OVER.includes(progress.state);
}

/** Where the trend leads, as far as that is still open; null where nothing can be said. */
export function foreseen(facts: Pick<TargetFacts, 'progress'>): (Outlook & { projection: Figure }) | null {
  const { outlook } = facts.progress;
  const { projection } = outlook;
  return isOver(facts) || outlook.class === 'none' || projection === null ? null : { ...outlook, projection };
}

/** True when straight and compound growth judge a promise that is still open two or more classes apart. */
export function disagrees(facts: Pick<TargetFacts, 'progress'>): boolean {
  return foreseen(facts) !== null && facts.progress.methodsDisagree === true;
}

/** The numbers of one step of a verdict's explanation; null where the verdict has no such step. */
export function stepOf({ progress }: TargetFacts, code: ExplanationCode): ExplanationStep['values'] | null {
  return progress.explanation.find((step) => step.code === code)?.values ?? null;
}

/** A number of a step; null where it has none. */
export function numberIn(values: ExplanationStep['values'] | null, name: string): number | null {
  const value = values?.[name];
  return typeof value === 'number' ? value : null;
}
