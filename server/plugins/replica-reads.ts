import type { RouteHandlerMethod } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import type { ReplicaReads } from '../services/replica-reads.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where the answer is read from; null = the primary. */
    replica: Db | null;
  }
}

/**
 * Works out kept answers from the replica whenever that is as far as the record was when the request came, and again
 * from the primary when it fails on the way. Who may ask, and everything else, is read from the primary.
 */
export default fp<{ reads: ReplicaReads | null }>(
  async function replicaReads(app, { reads }) {
    app.decorateRequest('replica', null);
    if (reads === null) return;
    app.addHook('onRoute', (route) => {
      // What hangs on more than the record could be older there.
      if (!route.config?.kept) return;
      const handler = route.handler as RouteHandlerMethod;
      route.handler = async function readFromReplica(request, reply) {
        const answer = async () => handler.call(this, request, reply);
        request.replica = request.recordState && (await reads.upTo(request.recordState));
        if (request.replica === null) return answer();
        try {
          return await reads.read(answer);
        } catch (error) {
          // What is refused here the primary refuses as well.
          if (error instanceof AppError) throw error;
          request.replica = null;
          return answer();
        }
      };
    });
  },
  { name: 'replica-reads' },
);
