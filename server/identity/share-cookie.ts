/** The cookie in which a browser carries the secret of a link that it opened. */
export const SHARE_COOKIE = 'shared-view';
/** The same for a program. */
export const SHARE_HEADER = 'x-share-link';

/** Scripts cannot read it, other sites' pages cannot use it, and it goes no longer than the link. */
export function shareCookie(secret: string, seconds: number, secure: boolean): string {
  const parts = [`${SHARE_COOKIE}=${secret}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}

/** Makes the browser forget it. */
export function noShareCookie(secure: boolean): string {
  return shareCookie('', 0, secure);
}

/** The secret that a request carries; null when it carries none. */
export function shareSecretOf({
  cookie,
  [SHARE_HEADER]: header,
}: {
  cookie?: string | undefined;
  [SHARE_HEADER]?: string | string[] | undefined;
}): string | null {
  if (typeof header === 'string' && header !== '') return header;
  const found = (cookie ?? '').split(/;\s*/).find((one) => one.startsWith(`${SHARE_COOKIE}=`));
  return found?.slice(SHARE_COOKIE.length + 1) || null;
}
