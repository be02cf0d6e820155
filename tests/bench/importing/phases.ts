import type { Database } from '#db/client.ts';

/** What an import took, in milliseconds: `stage` and `compare` lie inside `preview`, `write` inside `commit`. */
export interface Phases {
  stage: number;
  compare: number;
  preview: number;
  write: number;
  commit: number;
}

export async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** A database that remembers how long its loads and its long transactions took. */
export function timedDatabase({ copyIn, withoutTimeLimit }: Database) {
  const loads: number[] = [];
  const transactions: number[] = [];
  const watch = async <Result>(times: number[], work: () => Promise<Result>): Promise<Result> => {
    const { ms, result } = await timed(work);
    times.push(ms);
    return result;
  };
  const database: Pick<Database, 'copyIn' | 'withoutTimeLimit'> = {
    copyIn: (target, lines) => watch(loads, () => copyIn(target, lines)),
    withoutTimeLimit: (work) => watch(transactions, () => withoutTimeLimit(work)),
  };
  return {
    database,
    phases: (preview: number, commit: number): Phases => ({
      stage: loads[0]!,
      compare: transactions[0]!,
      preview,
      write: transactions[1]!,
      commit,
    }),
  };
}
