/** What is refused of one file is told in so many places; whoever has more corrects the kind of mistake, not the cell. */
export const MOST_REFUSED = 1000;

/** Everything in its order, of what is refused only the first. */
export function firstRefused<T>(all: readonly T[], isRefused: (one: T) => boolean): T[] {
  let refused = 0;
  return all.filter((one) => {
    if (!isRefused(one)) return true;
    refused += 1;
    return refused <= MOST_REFUSED;
  });
}
