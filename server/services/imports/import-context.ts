import type { Database } from '#db/client.ts';
import type { ServiceContext } from '../context.ts';

/** What importing needs besides: loading by COPY, and statements that may take their time. */
export interface ImportContext extends ServiceContext {
  database: Pick<Database, 'copyIn' | 'withoutTimeLimit'>;
}

/** Whatever the database does in one go for an import. */
export function inOneGo<Result>(
  { database }: Pick<ImportContext, 'database'>,
  work: (tx: Parameters<Parameters<ServiceContext['db']['transaction']>[0]>[0]) => Promise<Result>,
): Promise<Result> {
  return database.withoutTimeLimit((db) => db.transaction(work));
}
