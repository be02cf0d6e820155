import type { CharBox } from '../setup/pdf-boxes.ts';

/** Letters may share this much of a page, points: what rounding makes of boxes that touch. */
const TOUCHING = 0.4;

/** Beside one another in one word letters may stand under each other's arms, as in “Ta” and “fi”: so much of the narrower. */
const KERNED = 0.6;

/**
 * Letters that stand on other letters, by their boxes of ink: “g” on “W” where one name runs into the next one.
 * @param chars of one page in the order in which they are written
 * @returns pairs with their place, in points from the left and from the top
 */
export function overlaps(chars: readonly CharBox[]): { pair: string; left: number; top: number }[] {
  const found: { pair: string; left: number; top: number }[] = [];
  const letters = chars.filter((box, index) => !sameBox(box, chars[index - 1]));
  const order = letters.map((box, index) => ({ box, index })).sort((a, b) => a.box.top - b.box.top);
  for (const [at, { box, index }] of order.entries()) {
    for (let next = at + 1; next < order.length && order[next]!.box.top < box.bottom - TOUCHING; next++) {
      const other = order[next]!;
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (width <= TOUCHING || height <= TOUCHING) continue;
      const beside = Math.abs(index - other.index) === 1;
      const narrower = Math.min(box.right - box.left, other.box.right - other.box.left);
      if (beside && width <= narrower * KERNED) continue;
      const [first, second] = index < other.index ? [box, other.box] : [other.box, box];
      found.push({ pair: first.char + second.char, left: second.left, top: second.top });
    }
  }
  return found;
}

/** Every letter of a ligature has the box of the whole. */
function sameBox(one: CharBox, other: CharBox | undefined): boolean {
  return one.left === other?.left && one.right === other.right && one.top === other.top;
}
