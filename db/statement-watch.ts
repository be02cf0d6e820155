import type postgres from 'postgres';

/** Told when a statement is handed over; answers what is told when it has ended, with what it failed with. */
export type StatementObserver = (text: string) => (fault: unknown) => void;

/** What the connections to the database are doing. */
export interface StatementWatch {
  /** How many works can go on at once. */
  connections: number;
  /** How many there are: open transactions, and statements outside of them. More than `connections` wait. */
  active: () => number;
  /** Statements' texts never hold the values they are about: those travel beside them. */
  observe: (observer: StatementObserver) => void;
}

export interface WatchedConnections extends StatementWatch {
  /** Follows one statement. */
  statement: <Answer>(text: string, alone: boolean, run: () => Answer) => Answer;
  /** Follows what holds a connection from its beginning to its end. */
  hold: <Answer extends PromiseLike<unknown>>(work: () => Answer) => Answer;
}

export function watchConnections(connections: number): WatchedConnections {
  const observers: StatementObserver[] = [];
  let active = 0;
  const hold: WatchedConnections['hold'] = (work) => {
    active += 1;
    const ended = () => {
      active -= 1;
    };
    const answer = work();
    answer.then(ended, ended);
    return answer;
  };
  return {
    connections,
    active: () => active,
    observe: (observer) => void observers.push(observer),
    hold,
    statement(text, alone, run) {
      const ends = observers.map((begin) => begin(text));
      const answer = (alone ? hold(run as () => PromiseLike<unknown>) : run()) as PromiseLike<unknown>;
      if (ends.length > 0)
        answer.then(
          () => {
            for (const end of ends) end(null);
          },
          (fault: unknown) => {
            for (const end of ends) end(fault);
          },
        );
      return answer as ReturnType<typeof run>;
    },
  };
}

/** The driver with what Drizzle uses of it followed: statements and transactions. */
export function watchedSql<Client extends postgres.ISql | postgres.Sql>(
  client: Client,
  watch: WatchedConnections,
  inTransaction = false,
): Client {
  type Work = (transaction: postgres.TransactionSql) => Promise<unknown>;
  const within =
    (work: Work): Work =>
    (transaction) =>
      work(watchedSql(transaction, watch, true));
  const sql = client as unknown as Record<'unsafe' | 'begin' | 'savepoint', (...given: unknown[]) => never>;
  const followed: Record<string, unknown> = {
    unsafe: (text: string, ...rest: unknown[]) =>
      watch.statement(text, !inTransaction, () => sql.unsafe(text, ...rest)),
    begin: (...given: unknown[]) =>
      watch.hold(() => sql.begin(...given.slice(0, -1), within(given.at(-1) as Work))),
    savepoint: (...given: unknown[]) => sql.savepoint(...given.slice(0, -1), within(given.at(-1) as Work)),
  };
  return new Proxy(client, {
    get: (target, name, receiver) => followed[name as string] ?? Reflect.get(target, name, receiver),
  });
}
