import type { Problem } from '#core/contract/common.ts';

/** What is known of an answer. `reloading` and `problem` on a loaded one mean: shown, but perhaps no longer true. */
export type Loadable<T> =
  | { kind: 'loading' }
  | { kind: 'failed'; problem: Problem; retry: () => void }
  | { kind: 'loaded'; value: T; reloading: boolean; problem: Problem | null };

type Parts = Record<string, Loadable<unknown>>;
type Values<P extends Parts> = { [K in keyof P]: P[K] extends Loadable<infer T> ? T : never };

/** Several answers as one: loaded when all are, failed as soon as one is; retrying tries the failed ones. */
export function together<P extends Parts>(parts: P): Loadable<Values<P>> {
  const all = Object.values(parts);
  const failed = all.filter((part) => part.kind === 'failed');
  if (failed[0]) {
    const retry = () => {
      for (const part of failed) part.retry();
    };
    return { kind: 'failed', problem: failed[0].problem, retry };
  }
  const loaded = all.filter((part) => part.kind === 'loaded');
  if (loaded.length < all.length) return { kind: 'loading' };
  const value = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, part.kind === 'loaded' ? part.value : null]),
  ) as Values<P>;
  return {
    kind: 'loaded',
    value,
    reloading: loaded.some((part) => part.reloading),
    problem: loaded.find((part) => part.problem)?.problem ?? null,
  };
}

/** The value, or null while there is none. */
export function loadedValue<T>(answer: Loadable<T>): T | null {
  return answer.kind === 'loaded' ? answer.value : null;
}

/** The list of a question that nobody had to ask. */
export const NO_ITEMS: Loadable<{ items: never[] }> = {
  kind: 'loaded',
  value: { items: [] },
  reloading: false,
  problem: null,
};

/** The answer to a question that cannot be put yet. */
export const LOADING: Loadable<never> = { kind: 'loading' };
