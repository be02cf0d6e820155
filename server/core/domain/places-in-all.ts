import type { Wording } from './wording.ts';

/** What is told of one file place by place; beyond these only how many there are. */
export const MOST_TOLD = 1000;

/** "（共 3 处）", behind a sentence about the first of several places; nothing where it is the only one. */
export function placesInAll(count: number): Wording {
  return count > 1 ? { zh: `（共 ${count} 处）`, en: ` (${count} places in all)` } : { zh: '', en: '' };
}
