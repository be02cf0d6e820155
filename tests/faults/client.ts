import type { Cast, Part } from './cast.ts';

/** The server was gone before the whole answer was here. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly request: string;
  constructor(request: string, cause: unknown) {
    super(`no answer to ${request}`, { cause });
    this.request = request;
  }
}

export interface Answer<Body> {
  status: number;
  body: Body & { detail?: string; code?: string };
  retryAfter: string | null;
}

export interface Client {
  /** @throws NoAnswer */
  ask: <Body>(part: Part, method: string, path: string, body?: object | string) => Promise<Answer<Body>>;
  /** The same, of what has to succeed. @throws Error with what was answered */
  must: <Body>(part: Part, method: string, path: string, body?: object | string) => Promise<Body>;
  /** The request that waits for its answer; null when none does. */
  underWay: () => string | null;
  /** Told of each answer; null = nobody. */
  heard: ((answer: Answer<object>) => void) | null;
}

/** Talks to a server as one of the cast, one request at a time, a text being CSV. */
export function clientOf(url: string, cast: Cast): Client {
  let underWay: string | null = null;

  async function ask<Body>(
    part: Part,
    method: string,
    path: string,
    body?: object | string,
  ): Promise<Answer<Body>> {
    underWay = `${method} ${path}`;
    try {
      const type = typeof body === 'string' ? 'text/csv' : 'application/json';
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { ...cast[part], ...(body === undefined ? {} : { 'content-type': type }) },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer = {
        status: response.status,
        body: JSON.parse(text) as Answer<Body>['body'],
        retryAfter: response.headers.get('retry-after'),
      };
      client.heard?.(answer as Answer<object>);
      return answer;
    } catch (error) {
      throw new NoAnswer(`${method} ${path}`, error);
    } finally {
      underWay = null;
    }
  }

  const client: Client = {
    ask,
    heard: null,
    must: async <Body>(...asked: Parameters<Client['ask']>) => {
      const { status, body } = await ask<Body>(...asked);
      if (status >= 300)
        throw new Error(`${asked.slice(0, 3).join(' ')}: ${status} ${JSON.stringify(body).slice(0, 500)}`);
      return body;
    },
    underWay: () => underWay,
  };
  return client;
}
