/** The pages of the site by their paths, but for those that are about signing in; of two that fit the first counts. A test asks that the router has no other. */
export const SITE_PAGES = [
  '/',
  '/plans/:code',
  '/meeting/:code',
  '/regions',
  '/regions/:code',
  '/indicators',
  '/indicators/:code',
  '/compare',
  '/upload',
  '/collections',
  '/reports',
  '/reports/new',
  '/reports/:id',
  '/import',
  '/wall',
  '/wall/playlists',
  '/briefings',
  '/briefings/:id',
  '/b/:code',
  '/definitions',
  '/changes',
  '/audit',
  '/about',
  '/account',
  '/people',
] as const;

/** As long as a comparison of everything that fits into one. */
export const LONGEST_ADDRESS = 2000;

/** Of this name there is no site: only path and query of an address are looked at. */
const ORIGIN = 'http://site.invalid';

export interface SiteAddress {
  /** As the page's path is written. */
  page: string;
  /** What stands in the place of `:code` or `:id`, decoded; null where the page has none. */
  code: string | null;
  /** Each name once: what stands last counts. */
  query: Record<string, string>;
}

/**
 * An address of this site, path and query; null for anything else: another site's, a page that is not known, one
 * with characters that a browser would read otherwise than they look, or one that is too long.
 * @param pages which pages count
 */
export function readSiteAddress(text: string, pages: readonly string[] = SITE_PAGES): SiteAddress | null {
  if (text.length > LONGEST_ADDRESS || !/^\/(?![/\\])/.test(text) || /[\\\s\p{Cc}\p{Cf}#]/u.test(text))
    return null;
  if (!URL.canParse(text, ORIGIN)) return null;
  const url = new URL(text, ORIGIN);
  // A path with dots is another one than it seems to be.
  if (url.origin !== ORIGIN || url.pathname !== text.split('?')[0]) return null;
  for (const page of pages) {
    const code = codeIn(page, url.pathname);
    if (code !== undefined) return { page, code, query: Object.fromEntries(url.searchParams) };
  }
  return null;
}

/** What stands in the place of a page's parameter; null for a page without one, undefined for another page. */
function codeIn(page: string, path: string): string | null | undefined {
  const parts = page.split('/');
  const given = path.split('/');
  if (parts.length !== given.length) return undefined;
  let code: string | null = null;
  for (const [index, part] of parts.entries()) {
    const text = given[index]!;
    if (!part.startsWith(':')) {
      if (part !== text) return undefined;
      continue;
    }
    if (text === '') return undefined;
    try {
      code = decodeURIComponent(text);
    } catch {
      return undefined;
    }
  }
  return code;
}
