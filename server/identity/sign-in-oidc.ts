import { APIError } from 'better-auth/api';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findSessionOwner } from '#db/queries/sessions.ts';
import type { ServiceContext } from '../services/context.ts';
import { libraryHeaders } from './library-headers.ts';
import type { Oidc } from './oidc.ts';

/**
 * Sends somebody to the provider.
 *
 * @param next the page of this site to go on with afterwards
 * @returns the provider's address, and the cookies that tie the way back to this browser
 * @throws AppError `unavailable` when the provider does not answer, or as somebody else
 */
export async function beginOidc(
  { name, site, confirm, library }: Oidc,
  request: FastifyRequest,
  next: string | undefined,
): Promise<{ url: string; cookies: string[] }> {
  const back = new URL('/sign-in', site);
  back.searchParams.set('via', 'oidc');
  if (next !== undefined) back.searchParams.set('next', next);
  await confirm();
  try {
    const { headers, response } = await library().api.signInSocial({
      body: {
        provider: 'oidc',
        callbackURL: back.href,
        errorCallbackURL: back.href,
        disableRedirect: true,
      },
      headers: libraryHeaders(request),
      returnHeaders: true,
    });
    return { url: response.url!, cookies: headers.getSetCookie() };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    throw new AppError('unavailable', {
      zh: `“${name}”现在无法连接，请稍后重试或用本站密码登录。`,
      en: `“${name}” cannot be reached now. Try again later, or sign in with a password of this site.`,
    });
  }
}

/**
 * Takes somebody back from the provider: begins a session, or sends them to the sign-in page with the reason why
 * not. The answer of the library goes to the browser after the audit entry is written.
 */
export async function endOidc(
  { db, now }: ServiceContext,
  { library }: Oidc,
  request: FastifyRequest,
  query: Record<string, string>,
): Promise<{ location: string; cookies: string[] }> {
  const answer = await library().api.callbackOAuth({
    method: 'GET',
    params: { id: 'oidc' },
    query,
    headers: libraryHeaders(request),
    asResponse: true,
  });
  const cookies = answer.headers.getSetCookie();
  const location = answer.headers.get('location') ?? '/sign-in';
  const token = sessionTokenIn(cookies);
  const person = token === null ? undefined : await findSessionOwner(db, token);
  await db.transaction((tx) =>
    insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: person?.name ?? '访客',
      personId: person?.personId ?? null,
      action: person ? 'session.start' : 'session.refused',
      subject: person ? `person:${person.personId}` : 'oidc',
      detail: {
        address: request.ip,
        by: 'oidc',
        error: new URL(location, 'http://x').searchParams.get('error'),
      },
    }),
  );
  return { location, cookies };
}

/** The library's cookie is the token, a dot, and a signature. */
function sessionTokenIn(cookies: readonly string[]): string | null {
  for (const cookie of cookies) {
    const value = /^[^=]*session_token=([^;]+)/.exec(cookie)?.[1];
    if (value) return decodeURIComponent(value).split('.')[0]!;
  }
  return null;
}
