import fp from 'fastify-plugin';

/**
 * Lets what has to be done after each answer (`onResponse`) be done as well after one that its caller left in the
 * middle, or was cut off from. Fastify only hears when an answer was handed over or failed; with one that is larger
 * than what the system takes at once, neither happens, and its place among those that are answered was never free again.
 */
export default fp(
  async function givenUp(app) {
    app.addHook('onRequest', (_request, { raw }, done) => {
      raw.once('close', () => {
        // Fastify listens until it has heard.
        if (!raw.writableFinished && raw.listenerCount('error') > 0)
          raw.emit('error', new Error('The caller left before the answer was over.'));
      });
      done();
    });
  },
  { name: 'given-up' },
);
