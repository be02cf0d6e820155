import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { SectionName } from '#core/domain/briefing/section.ts';

/** What the page has of each section that it has. */
const FIELDS: Partial<Record<SectionName, Partial<Briefing>>> = {
  summary: { summary: [] },
  overall: { cards: [] },
  targets: { targets: [] },
  trend: { trend: null },
  outlook: { outlook: null },
  regions: { regions: null },
  heat: { heat: null },
  tasks: { tasks: null },
  goals: { goals: null },
  events: { events: null },
  attention: { attention: [] },
  basis: { basis: [] },
  notes: { notes: [] },
};

/** A briefing without what the site's template leaves out. */
export function shownOnPage(briefing: Briefing): Briefing {
  const shown = briefing.look?.sections;
  if (shown === undefined) return briefing;
  const hidden = (Object.keys(FIELDS) as SectionName[]).filter((name) => !shown.includes(name));
  return Object.assign({ ...briefing }, ...hidden.map((name) => FIELDS[name])) as Briefing;
}

/** Names in the order in which the site's template has them; as they are without one. */
export function inOwnOrder<Name extends SectionName>({ look }: Briefing, names: readonly Name[]): Name[] {
  if (look === undefined) return [...names];
  return names.toSorted((a, b) => look.sections.indexOf(a) - look.sections.indexOf(b));
}
