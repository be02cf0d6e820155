import { effect } from '@preact/signals';
import { apiPaths, type Moment } from '../paths.ts';
import { momentIn } from './address.ts';
import { answerTo, hold } from './answers.ts';
import { loadedValue } from './loadable.ts';
import { FIRST_LINES } from './overview.ts';
import { mayRead, type Session } from './session.ts';

/** How long an answer waits for the page that it was asked for. */
const HELD_MS = 10_000;

/**
 * What a page will ask for at once, so that it can be on its way while the page's program still is. Empty for a page
 * that is not opened often, and never more than the page itself asks for.
 *
 * @param moment that the address names
 */
export function firstAnswers(pathname: string, moment: Moment): string[] {
  const [, room, code] = pathname.split('/').map(decoded);
  if (room === '')
    return [apiPaths.plans(moment), apiPaths.overview(moment), apiPaths.attention(moment, FIRST_LINES)];
  if (!code) return [];
  if (room === 'plans') return [apiPaths.plan(code, moment), apiPaths.progress({ plan: code }, moment)];
  if (room === 'indicators')
    return [apiPaths.indicators(moment), apiPaths.progress({ indicator: code, allocations: true }, moment)];
  return [];
}

/** Asks for the first page's answers as soon as it is known that its reader may have them. */
export function fetchFirstAnswers(): void {
  const asked = firstAnswers(
    location.pathname,
    momentIn(Object.fromEntries(new URLSearchParams(location.search))),
  );
  if (asked.length === 0) return;
  const forget = hold(apiPaths.session());
  const stop = effect(() => {
    const session = answerTo(apiPaths.session()).value;
    if (session.kind === 'loading') return;
    queueMicrotask(() => {
      stop();
      forget();
    });
    // Whoever came by a link is shown that page by another gate.
    if (!mayRead.value || (loadedValue(session) as Session | null)?.by === 'share') return;
    const releases = asked.map(hold);
    setTimeout(() => {
      for (const release of releases) release();
    }, HELD_MS);
  });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
