import type { Level } from './level.ts';

/**
 * The levels up to the judged one that may be held against each other, in their own order. An estimate
 * carries its season and is not comparable with anything; judged by an estimate, nothing is comparable.
 *
 * @param levels oldest first, in one unit, `current` among them
 */
export function comparableLevels(levels: readonly Level[], current: Level): Level[] {
  if (current.derivation === 'estimated') return [];
  const upTo = levels.slice(0, levels.lastIndexOf(current) + 1);
  return upTo.some(isEstimated) ? upTo.filter((level) => !isEstimated(level)) : upTo;
}

function isEstimated({ derivation }: Level): boolean {
  return derivation === 'estimated';
}
