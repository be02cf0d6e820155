import type { TargetFacts } from './input.ts';

/**
 * The target that a plan's briefing opens with, the same in every month: of those in the document's own
 * list of goals the first that measures an industry's size over a year, else the first of them, else the
 * first there is. Undefined for a plan without quantified targets.
 */
export function headlineOf(targets: readonly TargetFacts[]): TargetFacts | undefined {
  const foremost = targets.filter((target) => target.kind === 'headline');
  return foremost.find((target) => target.measureKind === 'flow') ?? foremost[0] ?? targets[0];
}
