import { Ajv } from 'ajv';
import fp from 'fastify-plugin';
import { AppError } from '#core/domain/errors.ts';

/**
 * Path and query values arrive as text and are converted. Bodies are JSON and are not: with conversion
 * a missing value (null) would be stored as 0 and `true` as 1.
 */
export default fp(
  async function validation(app) {
    const options = { allErrors: true, useDefaults: true, allowUnionTypes: true } as const;
    const text = new Ajv({ ...options, coerceTypes: 'array', removeAdditional: false });
    const json = new Ajv({ ...options, coerceTypes: false, removeAdditional: false });
    app.addHook('onRequest', ({ url }, _reply, done) => {
      // PostgreSQL keeps no NUL in a text, so nothing of ours has one.
      const nul = { zh: '地址中含有空字符（%00）', en: 'The address holds a NUL character (%00).' };
      done(url.includes('%00') ? new AppError('invalid-request', nul) : undefined);
    });
    app.setValidatorCompiler<object>(({ schema, httpPart }) =>
      (httpPart === 'body' ? json : text).compile(schema),
    );
  },
  { name: 'validation' },
);
