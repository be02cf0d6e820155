import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { leftOut } from './left-out.ts';
import { isThere, type List, type Part, type Places, reportedOn } from './parts.ts';
import { placings } from './placings.ts';
import { inOwnOrder } from './shown-on-page.ts';

/** Which parts stand where: two columns under the summary, then parts over the whole width. */
export interface Arrangement extends Places {
  /** True where the regions' bars are drawn as close as can be read. */
  closeRegions: boolean;
  /** How many rows of the table of targets stand in it. */
  targetRows: number;
  /** The lists of which only what was reported on stands in it. */
  brief: Part[];
  /** What found no room, for the foot of the page; null when everything stands in it. */
  leftOut: string | null;
}

interface Cut {
  dropped: readonly Part[];
  /** Cut down to what was reported on. */
  brief: readonly List[];
}

/** What is left out, one after the other. */
const CUTS: readonly Cut[] = [
  { dropped: [], brief: [] },
  { dropped: ['events'], brief: [] },
  { dropped: ['events'], brief: ['goals'] },
  { dropped: ['events'], brief: ['goals', 'tasks'] },
  { dropped: ['events', 'goals'], brief: ['tasks'] },
  { dropped: ['events', 'goals', 'tasks'], brief: [] },
  { dropped: ['events', 'goals', 'tasks', 'basis'], brief: [] },
  { dropped: ['events', 'goals', 'tasks', 'basis', 'heat'], brief: [] },
];

/** Where even that is too much, as for a plan of many targets. */
const FEWER_ROWS = [16, 10, 6];

/**
 * The ways a briefing can be laid out, the richest first, equally rich ones together; the page takes the first
 * that fits, and of equals the one that leaves the most room. Later ones leave out what can be read elsewhere,
 * and say so: goals and tasks stand in the plan itself, figures only here.
 */
export function arrangements(briefing: Briefing): Arrangement[][] {
  const all = briefing.targets.length;
  const cuts = [
    ...CUTS.map((cut) => ({ ...cut, targetRows: all })),
    ...FEWER_ROWS.filter((rows) => rows < all).map((targetRows) => ({ ...CUTS.at(-1)!, targetRows })),
  ];
  const groups = cuts.flatMap((cut) =>
    spacings(briefing).map((closeRegions) =>
      distinct(placings(briefing).map((places) => arranged(briefing, places, { ...cut, closeRegions }))),
    ),
  );
  return distinct(groups);
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function arranged(
  briefing: Briefing,
  { columns, left, right, full }: Places,
  { dropped, brief, closeRegions, targetRows }: Cut & Pick<Arrangement, 'closeRegions' | 'targetRows'>,
): Arrangement {
  const empty = brief.filter((list) => reportedOn(briefing, list) === 0);
  const gone: readonly Part[] = [...dropped, ...empty];
  const kept = (names: readonly Part[]) =>
    inOwnOrder(
      briefing,
      names.filter((name) => isThere(briefing, name) && !gone.includes(name)),
    );
  const places = { columns, left: kept(left), right: kept(right), full: kept(full) };
  const cut = brief.filter((list) => isThere(briefing, list) && !gone.includes(list));
  return {
    ...places,
    closeRegions,
    targetRows,
    brief: cut,
    leftOut: leftOut(briefing, places, cut, targetRows),
  };
}

function spacings({ regions }: Briefing): boolean[] {
  return regions === null ? [false] : [false, true];
}
