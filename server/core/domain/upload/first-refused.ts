import { MOST_TOLD } from '../places-in-all.ts';

/** Everything in its order, of what is refused only the first: whoever has more corrects the kind of mistake. */
export function firstRefused<T>(all: readonly T[], isRefused: (one: T) => boolean): T[] {
  let refused = 0;
  return all.filter((one) => {
    if (!isRefused(one)) return true;
    refused += 1;
    return refused <= MOST_TOLD;
  });
}
