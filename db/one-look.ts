import type { Db } from './client.ts';

const looks = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * The database for one answer that asks for the same lists (regions, plans, targets) again and again: each is read once
 * and stays what it was meanwhile. For reading only, and not beyond that answer; nobody may change what he is given.
 */
export function oneLook(db: Db): Db {
  if (looks.has(db)) return db;
  const view = Object.create(db) as Db;
  looks.set(view, new Map());
  return view;
}

/**
 * What a question is answered with; in one look only once.
 *
 * @param question tells it from every other with another answer
 */
export function once<T>(db: Db, question: string, ask: () => PromiseLike<T>): Promise<T> {
  const look = looks.get(db);
  if (!look) return Promise.resolve(ask());
  const known = look.get(question) as Promise<T> | undefined;
  if (known) return known;
  const answer = Promise.resolve(ask());
  look.set(question, answer);
  return answer;
}
