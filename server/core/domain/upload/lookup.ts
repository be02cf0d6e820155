import { nearest } from './nearest.ts';
import { nameKey } from './plain-text.ts';

export type Found<Item> =
  | { item: Item }
  /** Several carry that name: their codes. */
  | { ambiguous: string[] }
  /** None does: the closest names, at most three, possibly none. */
  | { unknown: string[] };

interface Coded {
  code: string;
}

/** Finds things by code or by one of their names. Suggestions are worked out once for each unknown text. */
export interface Lookup<Item> {
  find: (text: string) => Found<Item>;
}

/**
 * @param namesOf every name of an item besides its code
 * @param labelOf how an item is named in a suggestion
 */
export function lookupOf<Item extends Coded>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly (string | null)[],
  labelOf: (item: Item) => string,
): Lookup<Item> {
  const byCode = new Map(items.map((item) => [nameKey(item.code), item]));
  const byName = new Map<string, Set<Item>>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      if (name === null || name === '') continue;
      const key = nameKey(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(item));
    }
  }
  const suggestions = new Map<string, string[]>();
  const suggest = (key: string): string[] => {
    const known = suggestions.get(key);
    if (known) return known;
    const names = nearest(key, [...byName.keys(), ...byCode.keys()], 6);
    const labels = names.flatMap((name) => [...(byName.get(name) ?? [byCode.get(name)!])].map(labelOf));
    const distinct = [...new Set(labels)].slice(0, 3);
    suggestions.set(key, distinct);
    return distinct;
  };
  return {
    find(text) {
      const key = nameKey(text);
      const coded = byCode.get(key);
      if (coded) return { item: coded };
      const named = [...(byName.get(key) ?? [])];
      if (named.length === 1) return { item: named[0]! };
      if (named.length > 1) return { ambiguous: named.map(labelOf) };
      return { unknown: suggest(key) };
    },
  };
}
