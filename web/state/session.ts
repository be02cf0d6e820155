import type { SessionView } from '#core/contract/people.ts';
import { type Action, may } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { apiPaths } from '../paths.ts';
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

/** Whether the reader may do something in some region, whichever: what leads there is shown. */
export function useMaySomewhere(action: Action): boolean | null {
  const session = loadedValue(useSession());
  if (!session) return null;
  const { grants, scopes } = session.actor;
  // A region right below the granted one stands for all that the grant reaches.
  return grants.some((grant) => may({ grants: [grant], scopes }, action, ['below', grant.region]));
}
