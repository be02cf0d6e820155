import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { repeat } from '#server/jobs/repeat.ts';
import diskRoom from '#server/plugins/disk-room.ts';
import errorHandler from '#server/plugins/error-handler.ts';

it('with hardly any room left changes are refused in a sentence, reading goes on, and room is seen at once', async () => {
  let full = true;
  const app = Fastify();
  await app.register(errorHandler);
  await app.register(diskRoom, { isAlmostFull: async () => full });
  const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
  for (const method of methods)
    app.route({ method, url: '/api/thing', handler: async () => ({ done: true }) });

  const answers = async () => {
    const all = await Promise.all(methods.map((method) => app.inject({ method, url: '/api/thing' })));
    return all.map(({ statusCode }) => statusCode);
  };
  expect(await answers()).toEqual([200, 503, 503, 503]);
  const refused = await app.inject({ method: 'POST', url: '/api/thing' });
  expect(refused.headers['retry-after']).toBe('60');
  expect(refused.json()).toMatchObject({
    code: 'unavailable',
    detail: '服务器磁盘已满，改动没有保存；请联系管理员腾出空间后再试。',
  });
  full = false;
  expect(await answers()).toEqual([200, 200, 200, 200]);
  await app.close();
});

it('with hardly any room left repeated work is left out, and done again once there is room', async () => {
  let full = true;
  let looks = 0;
  let done = 0;
  const stop = repeat(
    async () => {
      done += 1;
    },
    {
      firstMs: 0,
      everyMs: 1,
      failed: (error) => {
        throw error;
      },
      rests: async () => {
        looks += 1;
        return full;
      },
    },
  );
  await expect.poll(() => looks).toBeGreaterThan(3);
  expect(done).toBe(0);
  full = false;
  await expect.poll(() => done).toBeGreaterThan(1);
  await stop();
});
