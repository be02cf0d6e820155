import Fastify from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareDemo } from '#seeds/demo/seed-demo.ts';
import { seed } from '#seeds/seed.ts';
import errorHandler from '#server/plugins/error-handler.ts';
import validation from '#server/plugins/validation.ts';
import { demoRoutes } from '#server/routes/demo.ts';
import { useTestDb } from '../setup/db.ts';
import { type Part, playing } from '../setup/people.ts';

const NOW = '2026-11-21T08:00:00Z';
const db = useTestDb();

async function ask(method: 'GET' | 'DELETE', part: Part) {
  const app = Fastify();
  await app.register(validation);
  await app.register(errorHandler);
  await app.register(demoRoutes, {
    prefix: '/api/v1',
    contextOf: () => ({ db: db(), now: () => new Date(NOW), actor: playing(part) }),
  });
  const reply = await app.inject({ method, url: '/api/v1/demo' });
  await app.close();
  return { status: reply.statusCode, body: reply.json() };
}

beforeAll(() => seed(db(), { now: NOW, moreBatches: (tx) => prepareDemo(tx, NOW) }));

describe('/api/v1/demo', () => {
  it('walks the way of an administrator who clears the site', async () => {
    expect(await ask('GET', 'visitor')).toMatchObject({
      status: 200,
      body: { present: true, removedOn: null },
    });
    expect(await ask('DELETE', 'visitor')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(await ask('DELETE', 'reviewer')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const { status, body } = await ask('DELETE', 'administrator');
    expect(status).toBe(200);
    expect(body.observations).toBeGreaterThan(2000);
    expect(await ask('GET', 'visitor')).toMatchObject({
      status: 200,
      body: { present: false, observations: 0, removedOn: '2026-11-21' },
    });
    expect(await ask('DELETE', 'administrator')).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});
