import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerQueue, type Timer, type WorkerQueue } from '#server/briefing/worker-queue.ts';

interface Echo {
  word: string;
  pid: number;
}

const TIMEOUT = 30_000;
const IDLE = 60_000;

/** Alarms that go off when the test says so, not when time has passed. */
function alarms() {
  const set = new Map<number, () => void>();
  const timer: Timer = (milliseconds, action) => {
    set.set(milliseconds, action);
    return () => set.delete(milliseconds);
  };
  return { timer, ring: (milliseconds: number) => set.get(milliseconds)!() };
}

let queue: WorkerQueue<string, Echo>;

function open(options: { jobsPerWorker?: number; timer?: Timer } = {}) {
  queue = createWorkerQueue<string, Echo>({
    script: new URL('./echo-worker.ts', import.meta.url),
    jobsPerWorker: 100,
    timeoutMs: TIMEOUT,
    idleMs: IDLE,
    ...options,
  });
  return queue;
}

afterEach(() => queue.close());

describe('createWorkerQueue', () => {
  it('answers in the order of asking, from one worker', async () => {
    const { run } = open();
    const answers = await Promise.all(['a', 'b', 'c'].map(run));
    expect(answers.map(({ word }) => word)).toEqual(['a', 'b', 'c']);
    expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1);
  });

  it('takes a new worker after so many jobs', async () => {
    const { run } = open({ jobsPerWorker: 2 });
    const pids = (await Promise.all(['a', 'b', 'c', 'd', 'e'].map(run))).map(({ pid }) => pid);
    expect([pids[0] === pids[1], pids[1] === pids[2], pids[3] === pids[4]]).toEqual([true, false, false]);
  });

  it.each([
    ['says that it failed', 'fail', 'cannot do this one'],
    ['throws', 'throw', 'nobody caught this'],
    ['ends', 'die', 'ended with code 3'],
  ])('loses only the job in which the worker %s', async (_, word, reason) => {
    const { run } = open();
    const [before, bad, after] = await Promise.allSettled(['a', word, 'b'].map(run));
    expect(before).toMatchObject({ status: 'fulfilled', value: { word: 'a' } });
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(reason) } });
    expect(after).toMatchObject({ status: 'fulfilled', value: { word: 'b' } });
  });

  it('gives up a job that is never answered, and goes on with the next', async () => {
    const { timer, ring } = alarms();
    const { run } = open({ timer });
    const both = Promise.allSettled(['silence', 'a'].map(run));
    ring(TIMEOUT);
    const [silent, next] = await both;
    expect(silent).toMatchObject({ reason: { message: 'The worker did not answer in time' } });
    expect(next).toMatchObject({ status: 'fulfilled' });
  });

  it('lets a worker go that has had nothing to do, and starts another when there is work', async () => {
    const { timer, ring } = alarms();
    const { run } = open({ timer });
    const first = await run('a');
    await new Promise(setImmediate); // the queue sets its alarm after the last answer
    ring(IDLE);
    const second = await run('b');
    expect(second.pid).not.toBe(first.pid);
  });

  it('turns away what waits when it is closed, and what comes later', async () => {
    const { run, close } = open();
    const waiting = Promise.allSettled(['silence', 'a'].map(run));
    await close();
    const reasons = (await waiting).map((one) =>
      one.status === 'rejected' ? one.reason.message : one.status,
    );
    expect(reasons).toEqual([expect.stringMatching(/ended with signal/), 'The queue was closed']);
    await expect(run('b')).rejects.toThrow('The queue is closed');
  });
});
