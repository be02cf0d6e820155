import { type Signal, signal } from '@preact/signals';
import type { Problem } from '#core/contract/common.ts';
import { RequestError, request } from '../api.ts';
import type { Loadable } from './loadable.ts';

interface Answer {
  state: Signal<Loadable<unknown>>;
  /** How many components on the screen read it. */
  readers: number;
  abort: AbortController | null;
}

const MOST_KEPT = 200;
const answers = new Map<string, Answer>();

/** The state of the answer to a GET; the same object for the same path. Asks nothing: see `hold`. */
export function answerTo(path: string): Signal<Loadable<unknown>> {
  return entry(path).state;
}

/**
 * Says that a component reads an answer: it is asked for unless it is known or on its way. The function
 * that comes back says the opposite; an answer on its way that nobody waits for is given up.
 */
export function hold(path: string): () => void {
  const held = entry(path);
  held.readers += 1;
  if (!held.abort && held.state.peek().kind === 'loading') ask(path, held);
  return () => {
    held.readers -= 1;
    // The next screen may hold the same answer in this very moment.
    queueMicrotask(() => {
      if (held.readers > 0 || !held.abort) return;
      held.abort.abort();
      answers.delete(path);
    });
  };
}

/** Everything may have changed: what is on screen is asked for again, the rest forgotten. */
export function refreshAll(): void {
  for (const [path, kept] of answers) {
    if (kept.readers > 0) ask(path, kept);
    else answers.delete(path);
  }
}

/** Keeps an answer that came in another way, as the reply to something that was sent. */
export function know(path: string, value: unknown): void {
  entry(path).state.value = { kind: 'loaded', value, reloading: false, problem: null };
}

function entry(path: string): Answer {
  const known = answers.get(path);
  if (known) return known;
  for (const [old, kept] of answers) {
    if (answers.size < MOST_KEPT) break;
    if (kept.readers === 0) answers.delete(old);
  }
  const fresh: Answer = { state: signal<Loadable<unknown>>({ kind: 'loading' }), readers: 0, abort: null };
  answers.set(path, fresh);
  return fresh;
}

function ask(path: string, kept: Answer): void {
  kept.abort?.abort();
  const abort = new AbortController();
  kept.abort = abort;
  const before = kept.state.peek();
  kept.state.value = before.kind === 'loaded' ? { ...before, reloading: true } : { kind: 'loading' };
  request<unknown>(path, { signal: abort.signal }).then(
    (value) => {
      if (kept.abort !== abort) return;
      kept.abort = null;
      kept.state.value = { kind: 'loaded', value, reloading: false, problem: null };
    },
    (error: unknown) => {
      if (kept.abort !== abort || abort.signal.aborted) return;
      kept.abort = null;
      const problem = problemFrom(error);
      const last = kept.state.peek();
      // What one may no longer see does not stay on the screen.
      const refused = problem.status === 401 || problem.status === 403;
      kept.state.value =
        last.kind === 'loaded' && !refused
          ? { ...last, reloading: false, problem }
          : { kind: 'failed', problem, retry: () => ask(path, kept) };
    },
  );
}

function problemFrom(error: unknown): Problem {
  if (error instanceof RequestError) return error.problem;
  return { type: 'about:blank', title: String(error), status: 0, detail: '', code: 'unanswered' };
}
