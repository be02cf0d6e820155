import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { withQuery } from '../paths.ts';

/**
 * A dialog that the address opens (`?milestone=CQ-T5`): what it names, or null, and how to close it. Closing
 * takes back the step that opened it; from a link that was sent there is no such step.
 * @param also names of the query that mean something inside the dialog only
 */
export function useQueryDialog(
  name: string,
  also: readonly string[] = [],
): { named: string | null; close: () => void } {
  const { path, query, route } = useLocation();
  const named = query[name] ?? null;
  const nothing = Object.fromEntries([name, ...also].map((one) => [one, null]));
  const closed = withQuery(path, { ...query, ...nothing });
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (named === null) before.current = closed;
  }, [closed, named]);
  return {
    named,
    close: () => (before.current === closed ? history.back() : route(closed, true)),
  };
}
