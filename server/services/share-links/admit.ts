import { AppError } from '#core/domain/errors.ts';
import { clampMoment, MOMENT_PARAMETERS } from '#core/domain/sharing/clamp-moment.ts';
import { type Asked, covers } from '#core/domain/sharing/coverage.ts';
import { sharedPageOf } from '#core/domain/sharing/shared-page.ts';
import { SUBJECTS, sharedRoute } from '#core/domain/sharing/shared-routes.ts';
import type { Db } from '#db/client.ts';
import { findIssuedByCode } from '#db/queries/briefing-issues.ts';
import type { ShareLinkRecord } from '#db/queries/share-links.ts';
import { findTargets } from '#db/queries/targets.ts';
import { coverageOf } from './coverage.ts';

interface AskedRoute {
  method: string;
  route: string;
  params: Readonly<Record<string, string>>;
  query: Record<string, unknown>;
}

/**
 * Lets a reader with a link ask for what the link's page is about, and nothing else.
 *
 * @param route as it is registered, without the prefix
 * @param params what the route's path names
 * @param query what was sent; a moment later than the link's own is replaced in it by that one
 * @throws AppError `forbidden`
 */
export async function admitShared(
  db: Db,
  link: Pick<ShareLinkRecord, 'address' | 'asOf'>,
  { method, route, params, query }: AskedRoute,
): Promise<void> {
  const heeded = sharedRoute(route);
  const page = sharedPageOf(link.address);
  if (!['GET', 'HEAD'].includes(method) || heeded === null || page === null) throw notShared();
  if (link.asOf !== null) holdBack(query, link.asOf);
  if (heeded === 'reference') return;
  if (heeded === 'issued') {
    if (page.page !== 'briefing' || !(await isOf(db, page.code, params))) throw notShared();
    return;
  }
  const asked = askedIn(query, heeded);
  const coverage = await coverageOf(db, page);
  const target = asked.target === undefined ? [] : await findTargets(db, { code: asked.target });
  if (!covers(coverage, asked, (code) => target.find((one) => one.code === code) ?? null)) throw notShared();
}

/** Whether a path names the issued briefing of a code; what is not issued has no code that anybody could ask for. */
async function isOf(db: Db, code: string, params: AskedRoute['params']): Promise<boolean> {
  return (
    params.code === code || (params.id !== undefined && params.id === (await findIssuedByCode(db, code))?.id)
  );
}

/** What a request names. A name that is given twice could be read in two ways. */
function askedIn(query: Record<string, unknown>, heeded: readonly (typeof SUBJECTS)[number][]): Asked {
  const asked: Asked = {};
  for (const name of SUBJECTS) {
    const value = query[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw notShared();
    if (heeded.includes(name)) asked[name] = value;
  }
  return asked;
}

function holdBack(query: Record<string, unknown>, fixed: string): void {
  for (const name of MOMENT_PARAMETERS) {
    const value = query[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw notShared();
    query[name] = clampMoment(value, fixed);
  }
  query.asOf ??= fixed;
}

function notShared(): AppError {
  return new AppError('forbidden', {
    zh: '这个分享链接不包括这项内容。',
    en: 'This shared link does not cover that.',
  });
}
