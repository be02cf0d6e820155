import type { FastifyInstance } from 'fastify';

/** Answers about people and their secrets are kept by nothing between here and the screen. */
export function keepOutOfCaches(app: Pick<FastifyInstance, 'addHook'>): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
}
