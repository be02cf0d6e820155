import type { RegionRow } from '#core/contract/targets.ts';
import { may, type Rights } from '#core/domain/people/permissions.ts';
import { reportsTo } from '#core/domain/region-place.ts';

/** A region that may be chosen, and how deep it lies below the first. */
export interface RegionChoice {
  code: string;
  name: string;
  nameEn: string | null;
  depth: number;
}

/**
 * The regions in which somebody manages people, each below what it reports to. Those that no longer exist are
 * left out.
 */
export function managedRegions(rights: Rights, regions: readonly RegionRow[]): RegionChoice[] {
  const below = Map.groupBy(regions, reportsTo);
  const choices: RegionChoice[] = [];
  const visit = (region: RegionRow, lineage: readonly string[], depth: number): void => {
    const line = [region.code, ...lineage];
    const managed = may(rights, 'people.manage', line);
    if (managed && region.validTo === null) {
      const { code, name, nameEn } = region;
      choices.push({ code, name, nameEn, depth });
    }
    for (const child of below.get(region.code) ?? []) visit(child, line, managed ? depth + 1 : depth);
  };
  for (const root of below.get(null) ?? []) visit(root, [], 0);
  return choices;
}

/** Those whose name or code contains the text. */
export function searchChoices(text: string, choices: readonly RegionChoice[]): RegionChoice[] {
  const wanted = text.trim().toLowerCase();
  return choices.filter(({ code, name, nameEn }) =>
    [code, name, nameEn ?? ''].some((word) => word.toLowerCase().includes(wanted)),
  );
}
