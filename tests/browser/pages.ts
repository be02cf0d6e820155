import type { Page } from 'playwright-core';
import { type Account, addAccount } from '../setup/people.ts';
import type { TestServer } from '../setup/server.ts';
import { addPart, CITY } from './report-screen.ts';

/** A page that is looked at in every look, language and size. A new page is one line here. */
export interface LookedAt {
  name: string;
  /** Its address, or how to come by it. */
  path: string | ((server: TestServer) => Promise<string>);
  /** Who looks; the administrator unless given. */
  as?: 'nobody' | 'clerk' | 'writer';
  /** What has to be there beside a heading before it is looked at. */
  ready?: string;
}

const CHART = '.chart svg';
const DIALOG = 'dialog[open] h2, [role="dialog"] h2';

export const PAGES: readonly LookedAt[] = [
  { name: 'overview', path: '/' },
  { name: 'overview-then', path: '/?asOf=2026-06-30' },
  { name: 'plan', path: '/plans/SD', ready: CHART },
  { name: 'plan-slope', path: '/plans/SD?view=slope', ready: CHART },
  { name: 'plan-multiples', path: '/plans/SD?view=multiples', ready: CHART },
  { name: 'plan-events', path: '/plans/FJ' },
  { name: 'plan-goals', path: '/plans/SD?tab=goals' },
  { name: 'plan-tasks', path: '/plans/SD?tab=tasks' },
  { name: 'plan-contents', path: '/plans/SD?tab=contents' },
  { name: 'plan-follow-up', path: '/plans/SD?tab=followUp' },
  { name: 'plan-matrix', path: '/plans/SD?tab=matrix' },
  {
    name: 'plan-returns',
    path: '/plans/SD?tab=returns',
    as: 'writer',
    ready: '.tabs [aria-current][href*="returns"]',
  },
  { name: 'plan-open', path: '/plans/SD?tab=open' },
  { name: 'why', path: '/plans/SD?why=SD-Q2', ready: DIALOG },
  { name: 'regions', path: '/regions' },
  { name: 'region', path: '/regions/370000' },
  { name: 'region-city', path: '/regions/370100' },
  { name: 'indicators', path: '/indicators' },
  { name: 'indicator', path: '/indicators/robot_mfg_scale', ready: CHART },
  { name: 'indicator-revised', path: '/indicators/robot_mfg_scale?region=370300', ready: CHART },
  {
    name: 'indicator-split',
    path: '/indicators/robot_density_key_mfg?region=320000',
    ready: 'svg.shapes',
  },
  { name: 'indicator-ratio', path: '/indicators/robot_density_key_mfg?region=320500', ready: 'tbody td' },
  { name: 'meeting', path: '/meeting/SD' },
  { name: 'meeting-changed', path: '/meeting/SD?answer=changed' },
  { name: 'meeting-questions', path: '/meeting/SD?answer=questions' },
  { name: 'meeting-without', path: '/meeting/CQ?answer=questions' },
  { name: 'compare', path: '/compare' },
  {
    name: 'compare-regions',
    path: '/compare?regions=370100,370200&indicators=robot_mfg_scale',
    ready: CHART,
  },
  { name: 'wall', path: '/wall', ready: '.wall-scene' },
  { name: 'playlists', path: '/wall/playlists' },
  { name: 'briefings', path: '/briefings' },
  { name: 'briefing-archive', path: '/briefings?tab=archive' },
  { name: 'briefing-schedules', path: '/briefings?tab=schedules' },
  { name: 'briefing-templates', path: '/briefings?tab=templates' },
  { name: 'briefing-issue', path: draftedBriefing, as: 'writer', ready: '.issue-text h2' },
  { name: 'changes', path: '/changes?since=2026-10-01' },
  { name: 'changes-flow', path: '/changes?since=2026-08-01', ready: 'svg.shapes' },
  { name: 'collections', path: '/collections' },
  { name: 'collections-duties', path: '/collections?tab=duties' },
  { name: 'collections-calendar', path: '/collections?tab=calendar' },
  { name: 'collections-history', path: '/collections?tab=history' },
  { name: 'reports', path: '/reports' },
  { name: 'report-new', path: '/reports/new' },
  { name: 'report', path: openReport, as: 'clerk' },
  { name: 'upload', path: '/upload' },
  { name: 'import', path: '/import' },
  { name: 'definitions', path: '/definitions' },
  { name: 'definitions-amend', path: '/definitions?tab=amendments' },
  { name: 'definitions-lights', path: '/definitions?tab=lights' },
  { name: 'people', path: '/people' },
  { name: 'audit', path: '/audit' },
  { name: 'account', path: '/account' },
  { name: 'about', path: '/about' },
  { name: 'missing', path: '/nowhere' },
  { name: 'sign-in', path: '/sign-in', as: 'nobody' },
];

/** A report that is under way; the same one each time. */
async function openReport(server: TestServer): Promise<string> {
  const { headers } = await clerkOf(server);
  const payload = { plan: 'SD', region: CITY, period: '2026-Q3' };
  const answer = await server.app().inject({ method: 'POST', url: '/api/v1/reports', headers, payload });
  return `/reports/${answer.json().id}`;
}

/** A draft of a briefing; the same one each time. */
async function draftedBriefing(server: TestServer): Promise<string> {
  const { headers } = await writerOf(server);
  const payload = { plans: ['SD'], region: null, period: '2026-09', language: 'zh' };
  const url = '/api/v1/briefing-issues';
  const made = (await server.app().inject({ method: 'POST', url, headers, payload })).json();
  return `/briefings/${made.id ?? made.details.issue}`;
}

const writers = new WeakMap<TestServer, Promise<Account>>();

function writerOf(server: TestServer): Promise<Account> {
  const grants = [{ role: 'reviewer', region: '370000' }] as const;
  const known = writers.get(server) ?? addAccount(server.database().db, '王核稿', { grants });
  writers.set(server, known);
  return known;
}

const clerks = new WeakMap<TestServer, Promise<Account>>();

function clerkOf(server: TestServer): Promise<Account> {
  const known = clerks.get(server) ?? addPart(server, 'clerk');
  clerks.set(server, known);
  return known;
}

/** Who is signed in while a page is looked at. */
export async function lookerAt({ as }: LookedAt, server: TestServer): Promise<Account | null> {
  if (as === 'nobody') return null;
  if (as === 'writer') return writerOf(server);
  return as === 'clerk' ? clerkOf(server) : server.administrator();
}

export async function addressOf(
  { path }: LookedAt,
  server: TestServer,
  language: 'zh' | 'en' = 'zh',
): Promise<string> {
  const own = typeof path === 'string' ? path : await path(server);
  if (language === 'zh') return server.url() + own;
  return `${server.url()}${own}${own.includes('?') ? '&' : '?'}lang=en`;
}

/** Waits until a page has everything it will have. */
export async function settled(page: Page, { ready }: Pick<LookedAt, 'ready'>): Promise<void> {
  await page.locator('h1').first().waitFor();
  if (ready) await page.locator(ready).first().waitFor();
  await page.waitForFunction(() => {
    const waiting = document.querySelector('.skeleton, [aria-busy="true"]');
    const empty = [...document.querySelectorAll('.chart-drawing')].some(
      (chart) => !chart.querySelector('svg'),
    );
    return !waiting && !empty;
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
