import type { Answer, Statement } from './engine.ts';

/** What the database thread is told when it starts. */
export interface ThreadStart {
  folder: string;
  imageFolder: string;
}

/** To the thread: a statement to run, or null for "close". */
export interface Request {
  id: number;
  statement: Statement | null;
}

/** From the thread: first one with id 0 when the database is open (or will not open), then one per request. */
export type Reply = { id: number; answer: Answer | null } | { id: number; error: PlainError; fatal: boolean };

/** An error's message and its plain fields (PostgreSQL's code, detail, constraint …), fit for another thread. */
export type PlainError = { message: string } & Record<string, string | number>;

export function toPlainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error) };
  const fields = Object.entries(error).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  return { ...Object.fromEntries(fields), message: error.message };
}

export function fromPlainError(plain: PlainError): Error {
  return Object.assign(new Error(plain.message), plain);
}
