/** A browser of the poorest kind: follows what it is told, keeps cookies by host and path, and shows where it came to. */
export class HttpWalk {
  readonly #cookies = new Map<string, { value: string; path: string; host: string }>();

  /** Goes somewhere, through redirects, until a page answers or `until` says to stop before an address. */
  async go(
    url: string,
    { form, until }: { form?: Record<string, string>; until?: (url: string) => boolean } = {},
  ): Promise<{ url: string; status: number; body: string }> {
    let next = url;
    let body = form && new URLSearchParams(form);
    for (let step = 0; step < 20; step += 1) {
      if (until?.(next)) return { url: next, status: 0, body: '' };
      const answer = await fetch(next, {
        method: body ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: this.cookiesFor(next) },
        ...(body ? { body } : {}),
      });
      this.keep(next, answer.headers.getSetCookie());
      const location = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || location === null)
        return { url: next, status: answer.status, body: await answer.text() };
      next = new URL(location, next).href;
      body = undefined;
    }
    throw new Error(`No end of redirects at ${next}`);
  }

  keep(url: string, setCookies: readonly string[]): void {
    const { host } = new URL(url);
    for (const cookie of setCookies) {
      const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      const gone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=.* 1970 /i.test(one));
      const key = `${host} ${path} ${name}`;
      if (gone) this.#cookies.delete(key);
      else this.#cookies.set(key, { value: `${name}=${value}`, path, host });
    }
  }

  cookiesFor(url: string): string {
    const { host, pathname } = new URL(url);
    return [...this.#cookies.values()]
      .filter((cookie) => cookie.host === host && pathname.startsWith(cookie.path))
      .map(({ value }) => value)
      .join('; ');
  }
}
