import type { Briefing } from '#core/domain/briefing/briefing.ts';

/** What a page is put together from. */
export type Part =
  | 'trend'
  | 'outlook'
  | 'basis'
  | 'attention'
  | 'regions'
  | 'targets'
  | 'heat'
  | 'goals'
  | 'tasks'
  | 'events'
  | 'notes';

export interface Places {
  /** Relative widths of the two columns. */
  columns: [number, number];
  left: Part[];
  right: Part[];
  full: Part[];
}

/** A list of the document's own, which the system shows in full. */
export type List = 'events' | 'goals' | 'tasks';

export function isThere(briefing: Briefing, name: Part): boolean {
  const part = briefing[name];
  return part !== null && (!Array.isArray(part) || part.length > 0);
}

/** How many of a list's items something was reported on. */
export function reportedOn(briefing: Briefing, list: List): number {
  const panel = briefing[list];
  return panel === null ? 0 : panel.items.filter(({ verdict }) => verdict !== null).length;
}
