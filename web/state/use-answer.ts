import { useLayoutEffect } from 'preact/hooks';
import { answerTo, hold } from './answers.ts';
import type { Loadable } from './loadable.ts';

/** The answer to a GET of the API, asked once however many components read it. Null = ask nothing. */
export function useAnswer<T>(path: string): Loadable<T>;
export function useAnswer<T>(path: string | null): Loadable<T> | null;
export function useAnswer<T>(path: string | null): Loadable<T> | null {
  useLayoutEffect(() => (path === null ? undefined : hold(path)), [path]);
  return path === null ? null : (answerTo(path).value as Loadable<T>);
}

/** The answer to a list. */
export function useList<T>(path: string): Loadable<{ items: T[] }>;
export function useList<T>(path: string | null): Loadable<{ items: T[] }> | null;
export function useList<T>(path: string | null): Loadable<{ items: T[] }> | null {
  return useAnswer<{ items: T[] }>(path);
}
