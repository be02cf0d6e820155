/** What a route can be told to answer about, by the name of the parameter. */
export const SUBJECTS = ['plan', 'target', 'indicator', 'region', 'indicators', 'regions'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

/**
 * Routes that answer with definitions, names and documents: what a page needs to name its figures, and nothing that
 * was reported; and when there is something new.
 */
const REFERENCE = [
  '/plans',
  '/plans/:code',
  '/targets',
  '/targets/:code',
  '/indicators',
  '/indicators/:code',
  '/regions',
  '/regions/:code',
  '/goals',
  '/tasks',
  '/ambiguities',
  '/events',
  '/maps/:region',
] as const;

/** Routes that answer with figures, each with the parameters that it heeds: no other one limits its answer. */
const FIGURES: Record<string, readonly SubjectName[]> = {
  '/progress': ['plan', 'target', 'indicator', 'region'],
  '/progress/attention': [],
  '/progress/overview': [],
  '/progress/trend': ['target', 'region'],
  '/progress/trends': ['target'],
  '/progress/decomposition': ['target'],
  '/progress/history': ['target'],
  '/observations': ['indicator', 'region'],
  '/observations/history': ['indicator', 'region'],
  '/milestones': ['plan'],
  '/analysis/catch-up': ['target'],
  '/analysis/change': ['target', 'region'],
  '/analysis/compare': ['indicators', 'regions'],
  '/analysis/density': ['target', 'indicator', 'region'],
  '/analysis/follow-up': ['plan'],
  '/analysis/forms': ['indicator', 'region'],
  '/analysis/meeting': ['plan'],
  '/analysis/plan-time': ['plan'],
  '/analysis/roll-up': ['target', 'indicator', 'region'],
  '/analysis/what-if': ['target', 'region'],
  '/annotations': ['indicator', 'region'],
};

/** Routes about one issued briefing, which their path names by its code or its id. */
const ISSUED = ['/issued-briefings/:code', '/briefing-issues/:id/files/:format'] as const;

/**
 * What a reader with a shared link may ask a route: anything (`reference`), the briefing that the link's page is
 * (`issued`), what the named parameters keep within the link's page, or nothing (null). A route that is not in this
 * table is closed to them.
 *
 * @param route as it is registered, without the prefix
 */
export function sharedRoute(route: string): 'reference' | 'issued' | readonly SubjectName[] | null {
  if ((REFERENCE as readonly string[]).includes(route)) return 'reference';
  if ((ISSUED as readonly string[]).includes(route)) return 'issued';
  return FIGURES[route] ?? null;
}

export const SHARED_ROUTES: readonly string[] = [...REFERENCE, ...ISSUED, ...Object.keys(FIGURES)];
