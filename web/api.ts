import type { Problem } from '#core/contract/common.ts';
import { language } from './state/language.ts';

/** A request that was answered with a problem, or not answered at all (`status` 0). */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Asks the API, in the language of the screen, and gives its JSON. Rejects with a RequestError, or with an AbortError when given up. */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await respond(path, init);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** The answer to a request, which was not refused. Rejects as `request` does. */
export async function respond(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await answer(path, init);
  if (!response.ok) throw requestErrorOf(response.url, response.status, await response.text());
  return response;
}

export function send<T>(
  path: string,
  method: 'POST' | 'PUT' | 'DELETE',
  body?: object | FormData,
): Promise<T> {
  if (body === undefined || body instanceof FormData) return request<T>(path, { method, body: body ?? null });
  return request<T>(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
}

let cache: RequestCache = 'default';

/** From now on every answer is checked to be the last word: something new was told of, perhaps by another server. */
export function askForLast(): void {
  cache = 'no-cache';
}

async function answer(path: string, init: RequestInit): Promise<Response> {
  try {
    const headers = { ...init.headers, 'accept-language': language.value };
    return await fetch(path, { cache, ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestError(unanswered(path));
  }
}

/** What an answer that is none tells: its problem, or that it said nothing to be understood. */
export function requestErrorOf(path: string, status: number, text: string): RequestError {
  try {
    return new RequestError(JSON.parse(text) as Problem);
  } catch {
    return new RequestError({ ...unanswered(path), status });
  }
}

function unanswered(path: string): Problem {
  return {
    type: 'about:blank',
    title: 'No answer',
    status: 0,
    detail: '',
    code: 'unanswered',
    details: { path },
  };
}
