/** A region of the made-up country. */
export interface CountryRegion {
  code: string;
  name: string;
  shortName: string;
  kind: 'nation' | 'province' | 'city' | 'county';
  /** Place of its parent in the list; null for the country itself. */
  parent: number | null;
}

export const COUNTRY_CODE = 'D';

/**
 * The country, its provinces, their cities, and their counties: parents stand before their children. A tenth are
 * cities, a hundredth provinces, as in a real one; names say that it is none.
 *
 * @param count in all; at least four, one of each
 */
export function countryRegions(count: number): CountryRegion[] {
  const provinces = Math.max(1, Math.round(count / 106));
  const cities = Math.max(provinces, Math.round(count / 10));
  const counties = Math.max(1, count - 1 - provinces - cities);
  const all: CountryRegion[] = [
    { code: COUNTRY_CODE, name: '演示国（演示数据）', shortName: '演示国', kind: 'nation', parent: null },
  ];
  const add = (
    kind: CountryRegion['kind'],
    word: string,
    howMany: number,
    parents: number,
    first: number,
  ) => {
    for (let index = 0; index < howMany; index++) {
      const parent = first + (index % parents);
      const code = `${all[parent]!.code}${number(Math.floor(index / parents) + 1)}`;
      const name = `演示${word}${code.slice(COUNTRY_CODE.length)}`;
      all.push({ code, name, shortName: name, kind, parent });
    }
  };
  add('province', '省', provinces, 1, 0);
  add('city', '市', cities, provinces, 1);
  add('county', '县', counties, cities, 1 + provinces);
  return all;
}

/** Every region under each that it belongs to, and under itself, by places in the list. */
export function closureOf(regions: readonly CountryRegion[]) {
  return regions.flatMap((_, descendant) => {
    const found: { ancestor: number; descendant: number; depth: number }[] = [];
    let ancestor: number | null = descendant;
    while (ancestor !== null) {
      found.push({ ancestor, descendant, depth: found.length });
      ancestor = regions[ancestor]!.parent;
    }
    return found;
  });
}

const number = (value: number) => String(value).padStart(3, '0');
