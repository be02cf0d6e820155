import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sharedPageOf } from '#core/domain/sharing/shared-page.ts';
import { LONGEST_ADDRESS, readSiteAddress, SITE_PAGES } from '#core/domain/sharing/site-address.ts';

/** Pages about signing in and opening links are no place to come back to. */
const NO_PLACES = ['/sign-in', '/link', '/s/:secret'];

it('knows each page of the router', () => {
  const router = readFileSync(new URL('../../../web/App.tsx', import.meta.url), 'utf8');
  const routes = [...router.matchAll(/<Route path="([^"]+)"/g)].map((match) => match[1]!);
  const known: readonly string[] = SITE_PAGES;
  expect(routes.filter((route) => !NO_PLACES.includes(route) && !known.includes(route))).toEqual([]);
});

it.each([
  { text: '/', page: '/', code: null },
  { text: '/plans/SD?target=SD-Q2&asOf=2026-08-01', page: '/plans/:code', code: 'SD' },
  { text: '/regions', page: '/regions', code: null },
  { text: '/regions/370100', page: '/regions/:code', code: '370100' },
  { text: '/reports/new', page: '/reports/new', code: null },
  { text: '/indicators/a%2Fb', page: '/indicators/:code', code: 'a/b' },
])('$text is $page', ({ text, page, code }) => {
  expect(readSiteAddress(text)).toMatchObject({ page, code });
});

it('reads the query', () => {
  expect(readSiteAddress('/compare?regions=a%2Cb&x=1&x=2')!.query).toEqual({ regions: 'a,b', x: '2' });
});

it.each([
  '',
  'plans/SD',
  '//example.org/',
  '/\\example.org/',
  'https://example.org/',
  'javascript:alert(1)',
  '/plans',
  '/plans/',
  '/plans/SD/more',
  '/nowhere',
  '/regions/..',
  '/plans/%2e%2e',
  '/plans/../people',
  '/plans/SD#tab',
  '/plans/SD\n',

  '/plans/SD?q=\u202e',
  '/plans/%',
  '/s/secret',
  '/link?secret=x',
  '/api/v1/people',
  `/plans/SD?q=${'x'.repeat(LONGEST_ADDRESS)}`,
])('%j is no address of the site', (text) => {
  expect(readSiteAddress(text)).toBeNull();
});

it.each([
  { address: '/', page: { page: 'overview' } },
  { address: '/plans/SD?tab=goals', page: { page: 'plan', plan: 'SD' } },
  { address: '/meeting/SD?answer=questions', page: { page: 'plan', plan: 'SD' } },
  { address: '/regions/370000', page: { page: 'region', region: '370000' } },
  { address: '/indicators/x', page: { page: 'indicator', indicator: 'x' } },
  {
    address: '/compare?regions=1,2,1&indicators=x',
    page: { page: 'compare', regions: ['1', '2'], indicators: ['x'] },
  },
  { address: '/compare?regions=1', page: null },
  { address: '/regions', page: null },
  { address: '/people', page: null },
  { address: '/audit', page: null },
  { address: '/reports/1', page: null },
  { address: '/changes', page: null },
])('$address is shown outside as $page', ({ address, page }) => {
  expect(sharedPageOf(address)).toEqual(page);
});
