import { effect, type ReadonlySignal } from '@preact/signals';
import { RequestError, request } from '../../api.ts';
import type { WallFacts } from './facts.ts';
import type { Line } from './line.ts';
import type { WallQuestion } from './question.ts';

/** An answer that takes longer does not come. */
const PATIENCE_MS = 30_000;
/** A wall is in no hurry: the server's other readers come first. */
const BETWEEN_MS = 50;

/**
 * Keeps the facts fresh: one question after the other, only those whose answers are old, whenever the server is
 * heard or something else is to be played. A server that does not answer is left alone until it is heard again.
 *
 * @param questions in the order in which they are wanted
 */
export function feed(facts: WallFacts, line: Line, questions: ReadonlySignal<WallQuestion<unknown>[]>) {
  const ending = new AbortController();
  let running = false;
  let wanted = false;

  async function run(): Promise<void> {
    if (running) {
      wanted = true;
      return;
    }
    running = true;
    try {
      do {
        wanted = false;
        await round();
      } while (wanted && !ending.signal.aborted);
    } finally {
      running = false;
    }
  }

  async function round(): Promise<void> {
    for (const question of questions.peek()) {
      const state = line.state.peek();
      if (ending.signal.aborted || wanted || state.lost || !state.met) return;
      if (!facts.isStale(question, state)) continue;
      if (!(await ask(question))) return;
      await new Promise((done) => setTimeout(done, BETWEEN_MS));
    }
  }

  /** @returns false when nobody answered, so that there is no use in going on */
  async function ask({ path, small, ownerOf }: WallQuestion<unknown>): Promise<boolean> {
    const state = line.state.peek();
    const patience = AbortSignal.timeout(PATIENCE_MS);
    try {
      const signal = AbortSignal.any([ending.signal, patience]);
      const value = small(await request<unknown>(path, { signal }));
      if (ending.signal.aborted) return false;
      if (ownerOf) facts.belongTo(ownerOf(value));
      facts.put(path, value, state);
      return true;
    } catch (error) {
      if (ending.signal.aborted) return false;
      if (patience.aborted) {
        facts.refuse(path, 504);
        line.look();
        return true;
      }
      if (error instanceof RequestError && error.problem.status > 0) {
        facts.refuse(path, error.problem.status);
        if (error.problem.status === 401) askWhoReads();
        return true;
      }
      // An answer that makes no sense is a fault of the program: it must not stop the others.
      if (!(error instanceof RequestError) && !(error instanceof DOMException)) {
        console.error(error);
        facts.refuse(path, 500);
        return true;
      }
      line.look();
      return false;
    }
  }

  /** Perhaps whoever read may do so no longer. */
  function askWhoReads(): void {
    const reader = questions.peek().find(({ ownerOf }) => ownerOf !== undefined);
    if (reader) facts.forget(reader.path);
    wanted = true;
  }

  const forget = effect(() => {
    questions.value;
    line.state.value;
    void run();
  });
  return () => {
    forget();
    ending.abort();
  };
}
