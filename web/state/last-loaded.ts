import { useRef } from 'preact/hooks';
import type { Loadable } from './loadable.ts';

/** An answer; while it is on its way what was there before, also of another question. */
export function useLastLoaded<T>(answer: Loadable<T>): Loadable<T> {
  const last = useRef(answer);
  if (answer.kind !== 'loading') last.current = answer;
  return last.current;
}
