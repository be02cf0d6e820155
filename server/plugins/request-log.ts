import fp from 'fastify-plugin';
import type { StatementWatch } from '#db/statement-watch.ts';
import { answering, currentTrail } from '../request-trail.ts';

interface Options {
  statements: StatementWatch;
  /** A statement that takes longer is written to the log. */
  slowQueryMs: number;
}

/**
 * Numbers each request, tells the number to the caller and writes one line when it is answered, at level `info`: of
 * the address only the route's pattern, and nothing of the caller, since both can hold names and secrets. Slow
 * statements go to the log with the request's number and without the values that they are about.
 */
export default fp<Options>(
  async function requestLog(app, { statements, slowQueryMs }) {
    app.addHook('onRequest', (request, reply, done) => {
      reply.header('x-request-id', request.id);
      answering(request.id, done);
    });
    app.addHook('onResponse', (request, reply, done) => {
      request.log.info(
        {
          method: request.method,
          route: request.routeOptions.url ?? null,
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime),
        },
        'answered',
      );
      done();
    });
    statements.observe((text) => {
      const began = performance.now();
      const requestId = currentTrail()?.requestId;
      return (fault) => {
        const ms = performance.now() - began;
        if (ms >= slowQueryMs)
          app.log.warn(
            { reqId: requestId, statement: text, ms: Math.round(ms), failed: fault !== null },
            'slow query',
          );
      };
    });
  },
  { name: 'request-log' },
);
