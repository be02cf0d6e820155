import fp from 'fastify-plugin';

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  // Charts and tiles place themselves with style attributes.
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What no page of ours asks for. */
const POWERS = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((power) => `${power}=()`)
  .join(', ');

const ONE_YEAR_SECONDS = 31_536_000;

/**
 * What a browser may do with whatever comes from here, and that nobody else's page may frame or read it. No
 * opener policy: it makes browsers start another process for the first page, which takes as long as drawing it, and
 * without frames and messages there is nothing that the page of an opener could learn.
 * @param secure whether people reach the site by HTTPS, which browsers then insist on
 */
export function guardHeaders(secure: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': POWERS,
    'content-security-policy': POLICY,
    ...(secure ? { 'strict-transport-security': `max-age=${ONE_YEAR_SECONDS}; includeSubDomains` } : {}),
  };
}

/** Every answer of a route or plugin has these headers. */
export default fp<{ secure: boolean }>(
  async function securityHeaders(app, { secure }) {
    const guards = guardHeaders(secure);
    app.addHook('onSend', (_request, reply, payload, done) => {
      // A route with a stricter policy of its own keeps it.
      const own = reply.getHeader('content-security-policy');
      reply.headers(own === undefined ? guards : { ...guards, 'content-security-policy': own });
      done(null, payload);
    });
  },
  { name: 'security-headers' },
);
