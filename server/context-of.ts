import type { FastifyRequest } from 'fastify';
import type { Database } from '#db/client.ts';
import { oneLook } from '#db/one-look.ts';
import type { ServiceContext } from './services/context.ts';
import { createDefinedLists } from './services/defined-lists.ts';

/**
 * What a service verb is given for a request. Answers that are kept share what is known of definitions; everything
 * else asks the database.
 */
export function createContextOf({ db }: Pick<Database, 'db'>, now: () => Date) {
  const lists = createDefinedLists();
  return ({ replica, recordState, caller }: FastifyRequest): ServiceContext => {
    const from = replica ?? db;
    return {
      db: recordState === null ? from : oneLook(from, lists(recordState.defined)),
      now,
      actor: caller.actor,
    };
  };
}
