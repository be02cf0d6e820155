import type { Db } from './client.ts';

/** Answers by their questions. */
export type Answers = Map<string, Promise<unknown>>;

interface Look {
  own: Answers;
  lists: Answers;
}

const looks = new WeakMap<object, Look>();

/**
 * The database for one answer that asks for the same lists (regions, plans, targets) again and again: each is read once
 * and stays what it was meanwhile. For reading only, and not beyond that answer; nobody may change what he is given.
 *
 * @param lists what is known of definitions beyond that answer; see `defined`
 */
export function oneLook(db: Db, lists: Answers = new Map()): Db {
  if (looks.has(db)) return db;
  const view = Object.create(db) as Db;
  looks.set(view, { own: new Map(), lists });
  return view;
}

/**
 * What a question is answered with; in one look only once.
 *
 * @param question tells it from every other with another answer
 */
export function once<T>(db: Db, question: string, ask: () => PromiseLike<T>): Promise<T> {
  return answered(looks.get(db)?.own, question, ask);
}

/**
 * The same of what a publication of figures leaves as it is: several looks may share it, as long as nothing that is
 * defined changes (`STEADY_ACTIONS`). There must be few such questions: their answers stay.
 */
export function defined<T>(db: Db, question: string, ask: () => PromiseLike<T>): Promise<T> {
  const lists = looks.get(db)?.lists;
  return answered(lists, question, async () => {
    const answer = await ask();
    // Given out again and again: who would sort it in place hears of it.
    return lists && Array.isArray(answer) ? Object.freeze(answer) : answer;
  });
}

function answered<T>(known: Answers | undefined, question: string, ask: () => PromiseLike<T>): Promise<T> {
  if (!known) return Promise.resolve(ask());
  const found = known.get(question) as Promise<T> | undefined;
  if (found) return found;
  const answer = Promise.resolve(ask());
  known.set(question, answer);
  // Whoever asks next shall have better luck.
  answer.catch(() => known.delete(question));
  return answer;
}
