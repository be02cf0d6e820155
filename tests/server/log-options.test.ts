import Fastify from 'fastify';
import { expect, it, test } from 'vitest';
import { AppError } from '#core/domain/errors.ts';
import { errorForLog, LOG_OPTIONS } from '#server/log-options.ts';
import errorHandler from '#server/plugins/error-handler.ts';
import { useTestDb } from '../setup/db.ts';

const testDb = useTestDb();

/** A server whose one route fails like this, and what it writes into its log. */
async function failing(error: Error) {
  const lines: string[] = [];
  const stream = { write: (line: string) => lines.push(line) };
  const app = Fastify({ logger: { ...LOG_OPTIONS, stream } });
  await app.register(errorHandler);
  app.get('/links/:secret', () => {
    throw error;
  });
  const ask = async (headers: Record<string, string> = {}) => {
    const { body } = await app.inject({ url: '/links/the-secret?next=/x', headers });
    await app.close();
    return { body, log: lines.join('\n') };
  };
  return ask;
}

test('an error of the database is logged without the values of its statement', async () => {
  const fault = await testDb()
    .execute<never>(`select 'no such column' from person where "nichts" = 'x'`)
    .then(
      () => null,
      (error: Error) => error,
    );
  const drizzles = Object.assign(
    new Error('Failed query: insert …\nparams: 张三,scrypt-hash\nof two lines'),
    {
      params: ['张三', 'scrypt-hash'],
      cause: fault,
    },
  );
  const logged = JSON.stringify(errorForLog(drizzles));
  expect(logged).toContain('Failed query: insert …');
  expect(logged).toContain('log-options.test.ts'); // where it happened
  expect(logged).toContain('nichts'); // what the database says
  expect(logged).not.toMatch(/params|张三|scrypt-hash|of two lines/);
});

test('a bug is logged with its place and answered with a number only', async () => {
  const { body, log } = await (await failing(new Error('the secret of the house')))();
  expect(log).toContain('the secret of the house');
  expect(log).toContain('log-options.test.ts');
  expect(body).not.toMatch(/secret|log-options|at /);
  expect(JSON.parse(body)).toMatchObject({ status: 500, requestId: 'req-1' });
});

it.each<[string, AppError, Record<string, string>, boolean]>([
  [
    'a right that is not theirs',
    new AppError('forbidden', { zh: 'x', en: 'x' }, { action: 'audit.read' }),
    {},
    true,
  ],
  ['too many guesses', new AppError('too-many', { zh: 'x', en: 'x' }), {}, true],
  [
    'a token that does not hold',
    new AppError('unauthenticated', { zh: 'x', en: 'x' }),
    { authorization: 'Bearer abc' },
    true,
  ],
  ['nobody who has to sign in', new AppError('unauthenticated', { zh: 'x', en: 'x' }), {}, false],
  ['what is not there', new AppError('not-found', { zh: 'x', en: 'x' }), {}, false],
])('the log tells of %s: %#', async (_, error, headers, told) => {
  const { log } = await (await failing(error))(headers);
  expect(log !== '').toBe(told);
  expect(log).not.toMatch(/the-secret|Bearer|abc/);
  if (told)
    expect(JSON.parse(log)).toMatchObject({
      level: 40,
      code: error.code,
      route: '/links/:secret',
      address: '127.0.0.1',
    });
});
