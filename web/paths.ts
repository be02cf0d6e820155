/** Every address of the site, and of the API behind it. Nothing else writes a path. */

const encode = encodeURIComponent;

export const paths = {
  overview: () => '/',
  plan: (code: string) => `/plans/${encode(code)}`,
  regions: () => '/regions',
  region: (code: string) => `/regions/${encode(code)}`,
  indicators: () => '/indicators',
  indicator: (code: string) => `/indicators/${encode(code)}`,
  upload: () => '/upload',
  reports: () => '/reports',
  newReport: () => '/reports/new',
  report: (id: string) => `/reports/${encode(id)}`,
  briefings: () => '/briefings',
  definitions: () => '/definitions',
  about: () => '/about',
};

type Value = string | boolean | null | undefined;

/** A path with a query. What is null, undefined, false or empty is left out; names are sorted, so that equal questions are equal texts. */
export function withQuery(path: string, query: Record<string, Value>): string {
  const asked = Object.entries(query)
    .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${encode(String(value))}`);
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}

const api = (path: string, query: Record<string, Value> = {}) => withQuery(`/api/v1${path}`, query);

/** The moment that a reader looks from; null = now. */
export type Moment = string | null;

export const apiPaths = {
  health: () => api('/health'),
  session: () => api('/session'),
  plans: () => api('/plans'),
  plan: (code: string) => api(`/plans/${encode(code)}`),
  targets: (query: { plan?: string; indicator?: string; region?: string } = {}) => api('/targets', query),
  goals: (plan: string) => api('/goals', { plan }),
  tasks: (plan: string) => api('/tasks', { plan }),
  milestones: (plan: string, asOf: Moment) => api('/milestones', { plan, asOf }),
  milestoneReports: (code: string, asOf: Moment) => api(`/milestones/${encode(code)}/reports`, { asOf }),
  indicators: () => api('/indicators'),
  regions: (parent?: string) => api('/regions', { parent }),
  progress: (
    query: { plan?: string; region?: string; indicator?: string; allocations?: boolean },
    asOf: Moment,
  ) => api('/progress', { ...query, asOf }),
  trend: (target: string, region: string | null, asOf: Moment) =>
    api('/progress/trend', { target, region, asOf }),
  history: (target: string, promise: 'then' | 'now', asOf: Moment) =>
    api('/progress/history', { target, promise, asOf }),
  promises: (asOf: Moment) => api('/promises', { asOf }),
  rulings: (target: string) => api(`/targets/${encode(target)}/rulings`),
  lightRules: (asOf: Moment) => api('/light-rules', { asOf }),
  decomposition: (target: string, asOf: Moment) => api('/progress/decomposition', { target, asOf }),
  catchUp: (target: string, rule: string, asOf: Moment) => api('/analysis/catch-up', { target, rule, asOf }),
  change: (query: { target: string; region: string | null; from: string }, asOf: Moment) =>
    api('/analysis/change', { ...query, asOf }),
  density: (indicator: string, region: string, asOf: Moment) =>
    api('/analysis/density', { indicator, region, asOf }),
  forms: (indicator: string, region: string, asOf: Moment) =>
    api('/analysis/forms', { indicator, region, asOf }),
  rollUp: (indicator: string, region: string, asOf: Moment) =>
    api('/analysis/roll-up', { indicator, region, asOf }),
  planTime: (asOf: Moment) => api('/analysis/plan-time', { asOf }),
  observations: (query: { indicator: string; region?: string; history?: boolean }, asOf: Moment) =>
    api('/observations', { ...query, asOf }),
  template: (query: { plan: string | null; region: string; period: string; format: 'xlsx' | 'csv' }) =>
    api('/uploads/template', query),
  uploads: () => api('/uploads'),
  upload: (id: string) => api(`/uploads/${encode(id)}`),
  commit: (id: string) => api(`/uploads/${encode(id)}/commit`),
  reports: () => api('/reports'),
  report: (id: string) => api(`/reports/${encode(id)}`),
  reportCells: (id: string) => api(`/reports/${encode(id)}/cells`),
  reportMoves: (id: string) => api(`/reports/${encode(id)}/moves`),
  reportAnswer: (id: string, question: number) => api(`/reports/${encode(id)}/questions/${question}/answer`),
  briefings: () => api('/briefings'),
  briefing: (plan: string, month: string, asOf: Moment) =>
    api(`/briefings/${encode(plan)}/${month}`, { asOf }),
  briefingFile: (plan: string, month: string, format: 'pdf' | 'png', asOf: Moment) =>
    api(`/briefings/${encode(plan)}/${month}.${format}`, { asOf }),
  demo: () => api('/demo'),
  openapi: () => api('/openapi.json'),
  reading: () => '/api/docs',
};

/** The same list as a CSV file. */
export function asCsv(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}format=csv`;
}
