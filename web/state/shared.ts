import type { SharedView } from '#core/contract/share-links.ts';
import { withQuery } from '../paths.ts';
import { loadedValue } from './loadable.ts';
import { type Session, useSession } from './session.ts';

/** The link by which somebody without an account reads; null for everybody else. */
export function useShared(): SharedView | null {
  return sharedOf(loadedValue(useSession()));
}

export function sharedOf(session: Session | undefined | null): SharedView | null {
  return session?.by === 'share' ? session.share : null;
}

/** Where a link leads: its page, looked at from its moment. */
export function sharedHref({ address, asOf }: Pick<SharedView, 'address' | 'asOf'>): string {
  const url = new URL(address, location.origin);
  const query = Object.fromEntries(url.searchParams);
  return withQuery(url.pathname, asOf === null ? query : { ...query, asOf });
}

/** Whether a path is the page of a link. */
export function isSharedPath(shared: SharedView, path: string): boolean {
  return new URL(shared.address, location.origin).pathname === path;
}
