import { type Signal, signal } from '@preact/signals';
import type { Problem } from '#core/contract/common.ts';
import { RequestError, respond } from '../api.ts';
import { type KeptAnswer, keepAnswer, keptAnswer } from './kept-answers.ts';
import type { Loadable } from './loadable.ts';

interface Answer {
  state: Signal<Loadable<unknown>>;
  /** How many components on the screen read it. */
  readers: number;
  abort: AbortController | null;
  /** When it was given, where it is one that was kept from an earlier time. */
  keptAt: Date | null;
}

const MOST_KEPT = 200;
const answers = new Map<string, Answer>();

/** The time of the oldest answer on the screen that was kept from earlier; null when all come from the server. */
export const shownFrom = signal<Date | null>(null);

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

/** Keeps an answer that came in another way, as the reply to something that was sent. One that was asked for before may be older and is given up. */
export function know(path: string, value: unknown): void {
  const known = entry(path);
  known.abort?.abort();
  known.abort = null;
  known.state.value = { kind: 'loaded', value, reloading: false, problem: null };
}

/** What was asked for and is not there yet. */
export function wantedAnswers(): string[] {
  return [...answers].filter(([, { state }]) => state.peek().kind === 'loading').map(([path]) => path);
}

/** As if nothing had ever been asked: the server draws for somebody else next. */
export function forgetAnswers(): void {
  answers.clear();
}

function entry(path: string): Answer {
  const known = answers.get(path);
  if (known) return known;
  for (const [old, kept] of answers) {
    if (answers.size < MOST_KEPT) break;
    if (kept.readers === 0) answers.delete(old);
  }
  const fresh: Answer = {
    state: signal<Loadable<unknown>>({ kind: 'loading' }),
    readers: 0,
    abort: null,
    keptAt: null,
  };
  answers.set(path, fresh);
  return fresh;
}

function ask(path: string, kept: Answer): void {
  kept.abort?.abort();
  const abort = new AbortController();
  kept.abort = abort;
  const before = kept.state.peek();
  kept.state.value = before.kind === 'loaded' ? { ...before, reloading: true } : { kind: 'loading' };
  give(path, abort.signal, before.kind !== 'loaded').then(
    ({ value, at }) => {
      if (kept.abort !== abort) return;
      kept.abort = null;
      kept.keptAt = at;
      noteAge();
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

/** The server's answer, which is kept; without a line the one kept before, if it is wanted. */
async function give(
  path: string,
  signal: AbortSignal,
  orKept: boolean,
): Promise<{ value: unknown; at: KeptAnswer['at'] | null }> {
  try {
    const response = await respond(path, { signal });
    const text = await response.text();
    const control = response.headers.get('cache-control');
    whenIdle(() => void keepAnswer(path, text, control).catch(() => undefined));
    return { value: JSON.parse(text), at: null };
  } catch (error) {
    if (!orKept || !(error instanceof RequestError) || error.problem.status !== 0) throw error;
    const kept = await keptAnswer(path);
    if (!kept) throw error;
    return kept;
  }
}

function noteAge(): void {
  const times = [...answers.values()].filter(({ readers, keptAt }) => readers > 0 && keptAt !== null);
  const oldest = times.map(({ keptAt }) => keptAt!).sort((a, b) => a.getTime() - b.getTime())[0];
  shownFrom.value = oldest ?? null;
}

/** What can wait until the figures are drawn. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 500);
}

function problemFrom(error: unknown): Problem {
  if (error instanceof RequestError) return error.problem;
  return { type: 'about:blank', title: String(error), status: 0, detail: '', code: 'unanswered' };
}
