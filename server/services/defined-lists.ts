import type { Answers } from '#db/one-look.ts';

/**
 * What a server remembers of definitions (regions, indicators, plans, targets), by the number of the last change of any
 * of them: nothing of before outlives the next one. Who asks with an older number is given an empty memory.
 */
export function createDefinedLists(): (defined: number) => Answers {
  let newest = { defined: -1, lists: new Map() as Answers };
  return (defined) => {
    if (defined > newest.defined) newest = { defined, lists: new Map() };
    return defined === newest.defined ? newest.lists : new Map();
  };
}
