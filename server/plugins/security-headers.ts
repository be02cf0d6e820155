import fp from 'fastify-plugin';

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  // Charts and tiles place themselves with style attributes.
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Says to browsers what a page of ours may do. The API's reading page sets its own policy. */
export default fp(
  async function securityHeaders(app) {
    app.addHook('onSend', async (request, reply) => {
      reply.header('x-content-type-options', 'nosniff');
      reply.header('referrer-policy', 'same-origin');
      // A route with a stricter policy of its own keeps it.
      if (request.url.startsWith('/api/docs') || reply.hasHeader('content-security-policy')) return;
      reply.header('content-security-policy', POLICY);
    });
  },
  { name: 'security-headers' },
);
