import { useLocation } from 'preact-iso/router';
import { isIsoDate } from '#core/domain/calendar.ts';
import { type Moment, withQuery } from '../paths.ts';

/** What every link keeps: the moment looked from. */
const KEPT = 'asOf';

/** The moment in the address: a day or an instant; null = now. Anything else in its place is ignored. */
export function momentIn(query: Record<string, string>): Moment {
  return momentOfText(query[KEPT]);
}

/** A text as a moment; null for anything that is none. */
export function momentOfText(text: string | undefined): Moment {
  if (text === undefined) return null;
  return isIsoDate(text) || (text.includes('T') && !Number.isNaN(Date.parse(text))) ? text : null;
}

export function useMoment(): Moment {
  return momentIn(useLocation().query);
}

/** A path of the site with the moment of the present page and a query of its own. */
export function useHref(): (path: string, query?: Record<string, string | null>) => string {
  const moment = useMoment();
  return (path, query = {}) => withQuery(path, { ...query, [KEPT]: moment });
}

/**
 * The query of the address, and a function that changes some of it (null removes). A selection adds a
 * step to the history, so that the back button undoes it; `replace` does not (typing in a search box).
 */
export function useQuery(): [
  query: Record<string, string>,
  change: (values: Record<string, string | null>, replace?: boolean) => void,
] {
  const { path, query, route } = useLocation();
  return [query, (values, replace = false) => route(withQuery(path, { ...query, ...values }), replace)];
}
