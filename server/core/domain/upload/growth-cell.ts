import type { Percent } from '../units.ts';
import { growthOutOfRange } from './attribute-issues.ts';
import { type Cell, isBlank, seenText } from './cell.ts';
import { readNumberCell } from './figure-cell.ts';
import type { Issue, Place } from './issue.ts';
import { growthLooksLikeFraction } from './remarks.ts';

/**
 * Reads 同比: 31.1 means 31.1 %, and so does a cell that shows 31.1% (stored as 0.311). Blank and "…" are
 * null: the growth was not given.
 */
export function readGrowthCell(cell: Cell, place: Place): { percent: Percent | null; issues: Issue[] } {
  if (isBlank(cell)) return { percent: null, issues: [] };
  const seen = seenText(cell)!;
  const { value, issues } = readNumberCell(cell, place, { taken: true, unit: '%' });
  if (value === null) return { percent: null, issues };
  if (value < -100) return { percent: null, issues: [growthOutOfRange(place, seen)] };
  const bare = !seen.endsWith('%') && !seen.endsWith('％');
  if (bare && value !== 0 && Math.abs(value) < 1) {
    return { percent: value, issues: [...issues, growthLooksLikeFraction(place, String(value))] };
  }
  return { percent: value, issues };
}
