import { afterEach, expect, it, vi } from 'vitest';
import { answerTo, hold, know, refreshAll } from '../../web/state/answers.ts';

interface Asked {
  path: string;
  signal: AbortSignal;
  answer: (body: unknown, status?: number) => Promise<void>;
}

/** A network that answers when the test says so. */
function watchNetwork(): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', (path: string, { signal }: { signal: AbortSignal }) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    signal.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
    const answer = async (body: unknown, status = 200) => {
      resolve(new Response(JSON.stringify(body), { status }));
      await settled();
    };
    asked.push({ path, signal, answer });
    return promise;
  });
  return asked;
}

/** Lets everything that waits for nothing but promises happen. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => vi.unstubAllGlobals());

it('however many read an answer, it is asked for once', async () => {
  const asked = watchNetwork();
  hold('/once');
  hold('/once');
  await asked[0]!.answer({ n: 1 });
  hold('/once');
  expect(asked.length).toBe(1);
  expect(answerTo('/once').value).toMatchObject({ kind: 'loaded', value: { n: 1 } });
});

it('an answer that nobody waits for any more is given up', async () => {
  const asked = watchNetwork();
  hold('/stale')();
  await settled();
  expect(asked[0]!.signal.aborted).toBe(true);
});

it('one that the next screen takes over is not', async () => {
  const asked = watchNetwork();
  const release = hold('/kept');
  release();
  hold('/kept');
  await settled();
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([false]);
});

it('a refusal is told with its sentence, and asking again may succeed', async () => {
  const asked = watchNetwork();
  hold('/refused');
  await asked[0]!.answer({ status: 503, detail: '正在维护', code: 'unavailable' }, 503);
  const state = answerTo('/refused').value;
  if (state.kind !== 'failed') throw new Error(`expected a failure, got ${state.kind}`);
  expect(state.problem.detail).toBe('正在维护');
  state.retry();
  await asked[1]!.answer({ n: 2 });
  expect(answerTo('/refused').value).toMatchObject({ kind: 'loaded', value: { n: 2 } });
});

it('when a refresh fails the old answer stays, marked', async () => {
  const asked = watchNetwork();
  hold('/refreshed');
  await asked[0]!.answer({ n: 1 });
  asked.length = 0;
  refreshAll();
  const again = asked.find(({ path }) => path === '/refreshed')!;
  expect(answerTo('/refreshed').value).toMatchObject({ kind: 'loaded', reloading: true });
  await again.answer({ status: 500, detail: '坏了', code: 'internal' }, 500);
  expect(answerTo('/refreshed').value).toMatchObject({
    kind: 'loaded',
    value: { n: 1 },
    reloading: false,
    problem: { detail: '坏了' },
  });
});

it('what came as the reply to something sent is not asked for', () => {
  const asked = watchNetwork();
  know('/uploads/1', { id: '1' });
  hold('/uploads/1');
  expect(asked).toEqual([]);
});

it('what came as the reply to something sent is not replaced by an answer that was asked for before it', async () => {
  const asked = watchNetwork();
  hold('/reports/1');
  await asked[0]!.answer({ version: 1 });
  asked.length = 0;
  refreshAll();
  know('/reports/1', { version: 2 });
  await asked.find(({ path }) => path === '/reports/1')!.answer({ version: 1 });
  expect(answerTo('/reports/1').value).toMatchObject({ kind: 'loaded', value: { version: 2 } });
});
