import type { BrowserContext } from 'playwright-core';

/** Something a page did that a finished page does not do, as one readable sentence. */
export interface Problem {
  kind: 'console' | 'exception' | 'crash' | 'request' | 'response';
  text: string;
}

/** A list that grows with the problems of all pages of a context, for as long as the context lives. */
export function collectProblems(context: BrowserContext): Problem[] {
  const problems: Problem[] = [];
  const add = (kind: Problem['kind'], text: string): void => void problems.push({ kind, text });

  context.on('console', (message) => {
    const loud = ['error', 'warning', 'assert'].includes(message.type());
    // The request and response events below tell of the same failure, with its address.
    if (!loud || message.text().startsWith('Failed to load resource')) return;
    // Said where a visit keeps nothing of the site for later.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    add('console', `console.${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (raised) => {
    const error: unknown = raised.error();
    add('exception', `uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // The page itself gave up a stale request, or a download took its place.
    if (reason === 'net::ERR_ABORTED') return;
    // Only a test itself cuts the line; what the page happens to ask for meanwhile is a matter of moments.
    if (reason === 'net::ERR_INTERNET_DISCONNECTED') return;
    add('request', `request failed: ${request.method()} ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() < 400) return;
    add('response', `response ${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  context.on('page', (page) => void page.on('crash', () => add('crash', `page crashed: ${page.url()}`)));
  return problems;
}

/**
 * Compares what happened with what a test said would happen. Each expectation excuses every problem it matches, and
 * must match at least one. Answers one sentence a complaint; empty when all is well.
 */
export function judgeProblems(problems: readonly Problem[], expected: readonly RegExp[]): string[] {
  const unexpected = problems.filter(({ text }) => !expected.some((pattern) => pattern.test(text)));
  const absent = expected.filter((pattern) => !problems.some(({ text }) => pattern.test(text)));
  return [
    ...unexpected.map(({ text }) => text),
    ...absent.map((pattern) => `expected, but did not happen: ${pattern}`),
  ];
}
