import type { Figure } from './units.ts';

/** Units of one family differ by a factor only. Counting words (家, 个, 名 …) never convert into each other. */
const FACTORS: Record<string, Record<string, number>> = {
  money: { 元: 1, 万元: 1e4, 亿元: 1e8 },
  robots: { 台: 1, 套: 1, '台/套': 1, '台（套）': 1, '台(套)': 1, 万台: 1e4, 万套: 1e4 },
  firms: { 家: 1, 户: 1 },
  people: { 人: 1, 万人: 1e4 },
};

/**
 * A figure in another unit of the same family, or `null` when the two do not measure the same thing
 * (21 家 are not 个 of projects). Equal units always convert.
 */
export function convertUnit(value: Figure, from: string, to: string): Figure | null {
  if (from === to) return value;
  for (const family of Object.values(FACTORS)) {
    const a = family[from];
    const b = family[to];
    if (a !== undefined && b !== undefined) return a >= b ? value * (a / b) : value / (b / a);
  }
  return null;
}

/** Whether figures in `from` may stand where `to` is expected, after conversion. */
export function isConvertible(from: string, to: string): boolean {
  return convertUnit(1, from, to) !== null;
}

/** The unit of the same family that is `times` as large (below one: as small); null when there is none. */
export function unitTimes(unit: string, times: number): string | null {
  for (const family of Object.values(FACTORS)) {
    const own = family[unit];
    if (own === undefined) continue;
    const found = Object.entries(family).find(([, factor]) => Math.abs(factor / (own * times) - 1) < 1e-9);
    if (found) return found[0];
  }
  return null;
}
