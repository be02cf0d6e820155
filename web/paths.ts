import type { Locale } from '#core/domain/format.ts';

/** Every address of the site, and of the API behind it. Nothing else writes a path. */

const encode = encodeURIComponent;

export const paths = {
  overview: () => '/',
  plan: (code: string) => `/plans/${encode(code)}`,
  regions: () => '/regions',
  region: (code: string) => `/regions/${encode(code)}`,
  indicators: () => '/indicators',
  indicator: (code: string) => `/indicators/${encode(code)}`,
  compare: () => '/compare',
  upload: () => '/upload',
  imports: () => '/import',
  collections: () => '/collections',
  reports: () => '/reports',
  newReport: () => '/reports/new',
  report: (id: string) => `/reports/${encode(id)}`,
  briefings: () => '/briefings',
  briefingIssue: (id: string) => `/briefings/${encode(id)}`,
  issuedBriefing: (code: string) => `/b/${encode(code)}`,
  definitions: () => '/definitions',
  changes: () => '/changes',
  audit: () => '/audit',
  about: () => '/about',
  wall: () => '/wall',
  playlists: () => '/wall/playlists',
  meeting: (plan: string) => `/meeting/${encode(plan)}`,
  signIn: () => '/sign-in',
  link: () => '/link',
  sharedLink: (secret: string) => `/s/${encode(secret)}`,
  account: () => '/account',
  people: () => '/people',
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

/** Which briefing, and how it is written and looks. */
export interface AskedBriefing {
  /** Codes with commas between them, where it is of several plans. */
  plan: string;
  period: string;
  /** Null = the plan as a whole. */
  region: string | null;
  written: 'zh' | 'en';
  /** Id of a template; null = as the plan has it. */
  template: string | null;
  asOf: Moment;
}

const briefingAt = (
  { plan, period, region, written, template, asOf }: AskedBriefing,
  ending: string,
  form: string | null,
) =>
  api(`/briefings/${encode(plan)}/${period}${ending}`, {
    ...{ form, region, template, asOf },
    lang: written === 'zh' ? null : written,
  });

export const apiPaths = {
  health: () => api('/health'),
  events: () => api('/events'),
  session: () => api('/session'),
  sessionDemo: () => api('/session/demo'),
  sessionOidc: () => api('/session/oidc'),
  demoPeople: () => api('/demo/people'),
  link: (secret: string) => api(`/links/${encode(secret)}`),
  shared: () => api('/shared'),
  shareLinks: () => api('/share-links'),
  shareLink: (id: string) => api(`/share-links/${encode(id)}`),
  savedViews: () => api('/saved-views'),
  savedView: (id: string) => api(`/saved-views/${encode(id)}`),
  account: () => api('/account'),
  password: () => api('/account/password'),
  sessions: () => api('/account/sessions'),
  oneSession: (id: string) => api(`/account/sessions/${encode(id)}`),
  tokens: () => api('/account/tokens'),
  token: (id: string) => api(`/account/tokens/${encode(id)}`),
  people: () => api('/people'),
  person: (id: string) => api(`/people/${encode(id)}`),
  personGrants: (id: string) => api(`/people/${encode(id)}/grants`),
  personGrant: (id: string, grant: number) => api(`/people/${encode(id)}/grants/${grant}`),
  personDeed: (id: string, deed: 'disable' | 'enable' | 'link') => api(`/people/${encode(id)}/${deed}`),
  personSessions: (id: string) => api(`/people/${encode(id)}/sessions`),
  plans: (asOf: Moment = null) => api('/plans', { asOf }),
  plan: (code: string, asOf: Moment = null) => api(`/plans/${encode(code)}`, { asOf }),
  targets: (query: { plan?: string; indicator?: string; region?: string } = {}, asOf: Moment = null) =>
    api('/targets', { ...query, asOf }),
  goals: (plan: string) => api('/goals', { plan }),
  tasks: (plan: string) => api('/tasks', { plan }),
  milestones: (plan: string, asOf: Moment) => api('/milestones', { plan, asOf }),
  milestoneReports: (code: string, asOf: Moment) => api(`/milestones/${encode(code)}/reports`, { asOf }),
  milestoneReturns: (query: { plan?: string; subject?: string; state?: string }) =>
    api('/milestone-returns', query),
  openMilestoneReturn: (code: string) => api(`/milestones/${encode(code)}/returns`),
  milestoneReturn: (id: string) => api(`/milestone-returns/${encode(id)}`),
  milestoneMoves: (id: string) => api(`/milestone-returns/${encode(id)}/moves`),
  files: () => api('/files'),
  file: (hash: string) => api(`/files/${hash}`),
  followUp: (plan: string, asOf: Moment) => api('/analysis/follow-up', { plan, asOf }),
  taskIndicators: (task: string) => api(`/tasks/${encode(task)}/indicators`),
  indicators: (asOf: Moment = null) => api('/indicators', { asOf }),
  regions: (parent?: string) => api('/regions', { parent }),
  regionsAround: (around: string) => api('/regions', { around }),
  regionsInEnglish: () => api('/regions', { named: 'en' }),
  map: (region: string, asOf: Moment) => api(`/maps/${encode(region)}`, { asOf }),
  mapCheck: (region: string) => api(`/maps/${encode(region)}/check`),
  mapShapes: (region: string) => api(`/maps/${encode(region)}/shapes`),
  mapShape: (id: string) => api(`/maps/shapes/${encode(id)}`),
  progress: (
    query: { plan?: string; region?: string; indicator?: string; target?: string; allocations?: boolean },
    asOf: Moment,
  ) => api('/progress', { ...query, asOf }),
  overview: (asOf: Moment) => api('/progress/overview', { asOf }),
  attention: (asOf: Moment, most?: number) =>
    api('/progress/attention', { most: most === undefined ? undefined : String(most), asOf }),
  trend: (target: string, region: string | null, asOf: Moment) =>
    api('/progress/trend', { target, region, asOf }),
  trends: (target: string, asOf: Moment) => api('/progress/trends', { target, asOf }),
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
  compare: (
    query: { regions: string; indicators: string; periods: string; form: string | null; against: Moment },
    asOf: Moment,
  ) => api('/analysis/compare', { ...query, asOf }),
  meeting: (plan: string, since: string | null, asOf: Moment) =>
    api('/analysis/meeting', { plan, since, asOf }),
  whatIf: (query: { target: string; region: string | null; percent: number }, asOf: Moment) =>
    api('/analysis/what-if', { ...query, percent: String(query.percent), asOf }),
  planTime: (asOf: Moment) => api('/analysis/plan-time', { asOf }),
  planTimeForemost: (asOf: Moment) => api('/analysis/plan-time', { foremost: 'true', asOf }),
  observations: (query: { indicator: string; region?: string; history?: boolean }, asOf: Moment) =>
    api('/observations', { ...query, asOf }),
  figureHistory: (
    figure: { indicator: string; region: string; period: string; form: string },
    asOf: Moment,
  ) => api('/observations/history', { ...figure, asOf }),
  annotations: (indicator: string, region: string, asOf: Moment) =>
    api('/annotations', { indicator, region, asOf }),
  writeAnnotation: () => api('/annotations'),
  annotation: (id: string) => api(`/annotations/${encode(id)}`),
  moments: (asOf: Moment, limit: number) => api('/moments', { asOf, limit: String(limit) }),
  changes: (query: { since: string; plan: string | null; region: string | null }, asOf: Moment) =>
    api('/changes', { ...query, asOf }),
  audit: (query: Record<string, string | null>) => api('/audit', query),
  playlists: () => api('/playlists'),
  playlist: (id: string, changedAt: string | null = null) => api(`/playlists/${encode(id)}`, { changedAt }),
  verifyAudit: () => api('/audit/verify'),
  template: (query: { plan: string | null; region: string; period: string; format: 'xlsx' | 'csv' }) =>
    api('/uploads/template', query),
  uploads: () => api('/uploads'),
  upload: (id: string) => api(`/uploads/${encode(id)}`),
  repairs: (id: string) => api(`/uploads/${encode(id)}/repairs`),
  commit: (id: string) => api(`/uploads/${encode(id)}/commit`),
  imports: () => api('/imports'),
  oneImport: (id: string) => api(`/imports/${encode(id)}`),
  importCommit: (id: string) => api(`/imports/${encode(id)}/commit`),
  reports: () => api('/reports'),
  publishApproved: () => api('/reports/publish'),
  report: (id: string) => api(`/reports/${encode(id)}`),
  reportCells: (id: string) => api(`/reports/${encode(id)}/cells`),
  reportMoves: (id: string) => api(`/reports/${encode(id)}/moves`),
  reportAnswer: (id: string, question: number) => api(`/reports/${encode(id)}/questions/${question}/answer`),
  briefings: (asOf: Moment, written: Locale) =>
    api('/briefings', { asOf, lang: written === 'zh' ? null : written }),
  briefing: (asked: AskedBriefing) => briefingAt(asked, '', null),
  briefingFile: (asked: AskedBriefing, format: 'pdf' | 'png') => briefingAt(asked, `.${format}`, null),
  /** A form other than the one page; null where the kind of file says it. */
  briefingForm: (
    asked: AskedBriefing,
    format: 'pdf' | 'png' | 'docx' | 'pptx',
    form: 'bulletin' | 'phone' | null,
  ) => briefingAt(asked, `.${format}`, form),
  briefingRegions: (plan: string) => api('/briefing-regions', { plan }),
  briefingIssues: (query: Record<string, string | null>) => api('/briefing-issues', query),
  briefingIssue: (id: string) => api(`/briefing-issues/${encode(id)}`),
  briefingMoves: (id: string) => api(`/briefing-issues/${encode(id)}/moves`),
  briefingPassage: (id: string, section: string) =>
    api(`/briefing-issues/${encode(id)}/passages/${encode(section)}`),
  briefingCorrections: (id: string) => api(`/briefing-issues/${encode(id)}/corrections`),
  briefingDifferences: (id: string, other: string) =>
    api(`/briefing-issues/${encode(id)}/differences/${encode(other)}`),
  briefingFiles: (id: string) => api(`/briefing-issues/${encode(id)}/files`),
  briefingIssueFile: (id: string, format: string) => api(`/briefing-issues/${encode(id)}/files/${format}`),
  briefingSchedules: () => api('/briefing-schedules'),
  briefingSchedule: (id: string, version: string | null = null) =>
    api(`/briefing-schedules/${encode(id)}`, { version }),
  briefingRunRetry: (id: number) => api(`/briefing-runs/${id}/retry`),
  briefingTemplates: () => api('/briefing-templates'),
  briefingTemplate: (id: string, version: string | null = null) =>
    api(`/briefing-templates/${encode(id)}`, { version }),
  briefingTemplateLogo: () => api('/briefing-templates/logo'),
  briefingTemplatePreview: () => api('/briefing-templates/preview'),
  briefingNotices: () => api('/briefing-notices'),
  briefingNoticesRead: () => api('/briefing-notices/read'),
  issuedBriefing: (code: string) => api(`/issued-briefings/${encode(code)}`),
  collections: (query: { plan: string | null; period: string | null; asOf?: Moment }) =>
    api('/collections', query),
  collectionRates: (plan: string, asOf: Moment) => api('/collections/rates', { plan, asOf }),
  collectionsMine: () => api('/collections/mine'),
  duties: (plan: string | null, asOf: Moment = null) => api('/collections/duties', { plan, asOf }),
  duty: (id: number) => api(`/collections/duties/${id}`),
  extension: (id: number, period: string) => api(`/collections/duties/${id}/extensions/${period}`),
  calendar: () => api('/calendar'),
  calendarYear: (year: number) => api(`/calendar/${year}`),
  reminders: () => api('/reminders'),
  reminderRead: (id: number) => api(`/reminders/${id}/read`),
  reminderLog: () => api('/reminders/log'),
  demo: () => api('/demo'),
  openapi: () => api('/openapi.json'),
  reading: () => '/api/docs',
};

/** The same list as a CSV file. */
export function asCsv(path: string, words: Locale): string {
  const own = words === 'zh' ? '' : `&words=${words}`;
  return `${path}${path.includes('?') ? '&' : '?'}format=csv${own}`;
}
