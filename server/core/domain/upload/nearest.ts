/**
 * Up to `limit` candidates that resemble a text: at most half of its characters differ, or one contains the
 * other. Closest first, ties in the order given.
 */
export function nearest(text: string, candidates: readonly string[], limit: number): string[] {
  if (text === '') return [];
  return candidates
    .map((name) => ({ name, distance: differenceOf(text, name) }))
    .filter(({ name, distance }) => distance <= Math.max(text.length, name.length) / 2)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => name);
}

function differenceOf(a: string, b: string): number {
  if (a.length >= 2 && b.includes(a)) return (b.length - a.length) / b.length;
  if (b.length >= 2 && a.includes(b)) return (a.length - b.length) / a.length;
  return editDistance(a, b);
}

const LONGEST_COMPARED = 60;

/** Characters to insert, drop or replace to turn one text into the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  const [from, to] = [a.slice(0, LONGEST_COMPARED), b.slice(0, LONGEST_COMPARED)];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = previous[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[to.length]!;
}
