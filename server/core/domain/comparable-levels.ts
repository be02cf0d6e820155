import type { Level } from './level.ts';

/**
 * The levels up to the judged one that may be held against each other, in their own order. An estimate
 * carries its season and is not comparable with anything; judged by an estimate, nothing is comparable.
 *
 * @param levels oldest first, in one unit, `current` among them
 */
export function comparableLevels(levels: readonly Level[], current: Level): Level[] {
  if (current.derivation === 'estimated') return [];
  const last = levels.lastIndexOf(current);
  return levels.filter((level, index) => index <= last && level.derivation !== 'estimated');
}
