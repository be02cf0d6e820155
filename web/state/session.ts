import { computed, effect } from '@preact/signals';
import type { SessionView } from '#core/contract/people.ts';
import { type Action, may, maySomewhere } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { request } from '../api.ts';
import { apiPaths, paths, withQuery } from '../paths.ts';
import { answerTo, know, refreshAll } from './answers.ts';
import { keepAnswersFor } from './kept-answers.ts';
import { type Loadable, loadedValue } from './loadable.ts';
import { useAnswer } from './use-answer.ts';

/** Who the server takes the reader for. */
export type Session = SessionView;

export function useSession(): Loadable<Session> {
  return useAnswer<Session>(apiPaths.session());
}

/**
 * Whether the screen offers an action; the server judges it again. Null until it is known who is reading.
 *
 * @param lineage the region that it concerns, then what it reports to; null for the site as a whole
 */
export function useMay(action: Action, lineage: readonly RegionCode[] | null = null): boolean | null {
  const session = loadedValue(useSession());
  return session && may(session.actor, action, lineage);
}

/** Whether approved figures may be read, as far as is known. */
export const mayRead = computed(() => {
  const session = loadedValue(answerTo(apiPaths.session()).value as Loadable<Session>);
  return session !== null && (session.publicRead || may(session.actor, 'approved.read', null));
});

/** What was kept of one reader's answers is gone as soon as another one reads. */
export function watchReader(): void {
  effect(() => {
    const session = loadedValue(answerTo(apiPaths.session()).value as Loadable<Session>);
    if (session) void keepAnswersFor(session.actor.personId).catch(() => undefined);
  });
}

/** After signing in or out: first who is reading, then everything on the screen anew. */
export async function renewSession(): Promise<Session> {
  const session = await request<Session>(apiPaths.session(), { cache: 'no-store' });
  know(apiPaths.session(), session);
  // The screen follows first: what it no longer shows is not asked for again.
  await new Promise((done) => setTimeout(done));
  refreshAll();
  return session;
}

/** The address of the sign-in page, which leads back to where one is. */
export function signInHref(here: string): string {
  const next = here === '/' || here.startsWith(paths.signIn()) || here.startsWith(paths.link()) ? null : here;
  return withQuery(paths.signIn(), { next });
}

/** Where to go on after signing in: an address of this site and nothing else. */
export function onwardFrom(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith(paths.signIn())
    ? next
    : paths.overview();
}

/** Whether the reader may do something in some region, whichever: what leads there is shown. */
export function useMaySomewhere(action: Action): boolean | null {
  const session = loadedValue(useSession());
  return session && maySomewhere(session.actor, action);
}
