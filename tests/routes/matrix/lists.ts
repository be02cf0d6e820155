import type { Action } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';

/** A list that shows each caller the rows of their regions. */
export interface RegionList {
  url: string;
  /** Any of these actions, in a row's region, shows it. */
  needs: readonly Action[];
  /** Where the rows stand in the answer. */
  rows: string;
}

export const REGION_LISTS: readonly RegionList[] = [
  { url: '/reports', needs: ['report.read'], rows: 'items' },
  { url: '/milestone-returns', needs: ['milestone.write', 'milestone.review'], rows: 'items' },
  { url: '/collections?plan=SD', needs: ['collection.read'], rows: 'rows' },
  { url: '/collections/rates?plan=SD', needs: ['collection.read'], rows: 'regions' },
  { url: '/collections/duties', needs: ['collection.read'], rows: 'items' },
  { url: '/collections/mine', needs: ['report.write'], rows: 'toReport' },
  { url: '/reminders/log', needs: ['collection.manage'], rows: 'items' },
  { url: '/briefing-issues', needs: ['briefing.write', 'briefing.check', 'briefing.issue'], rows: 'items' },
  { url: '/people', needs: ['people.manage'], rows: 'items' },
];

type Named = RegionCode | { code: RegionCode };

interface Row {
  region?: Named;
  /** Of a person. */
  grants?: { region: RegionCode }[];
}

export function rowsOf({ rows }: RegionList, body: unknown): Row[] {
  return (body as Record<string, Row[]>)[rows]!;
}

/** The regions in any of which the right shows a row; none for somebody without a role, whom every administrator sees. */
export function placesOf({ region, grants }: Row): RegionCode[] {
  if (region === undefined) return (grants ?? []).map((grant) => grant.region);
  return [typeof region === 'string' ? region : region.code];
}
