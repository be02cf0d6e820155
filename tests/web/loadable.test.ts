import { expect, it, vi } from 'vitest';
import { type Loadable, together } from '../../web/state/loadable.ts';

const loading: Loadable<number> = { kind: 'loading' };
const loaded = (value: number): Loadable<number> => ({
  kind: 'loaded',
  value,
  reloading: false,
  problem: null,
});
const problem = { type: 'about:blank', title: 'No', status: 500, detail: '坏了', code: 'x' };
const failed = (retry = () => undefined): Loadable<number> => ({ kind: 'failed', problem, retry });

it.each([
  { parts: { a: loaded(1), b: loaded(2) }, kind: 'loaded', because: 'all are there' },
  { parts: { a: loaded(1), b: loading }, kind: 'loading', because: 'one is on its way' },
  { parts: { a: loading, b: failed() }, kind: 'failed', because: 'one failure is enough' },
])('together is $kind when $because', ({ parts, kind }) => {
  expect(together(parts).kind).toBe(kind);
});

it('retrying tries what failed and nothing else', () => {
  const first = vi.fn();
  const second = vi.fn();
  const all = together({ a: failed(first), b: loaded(1), c: failed(second) });
  if (all.kind === 'failed') all.retry();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

it('one old answer makes the whole perhaps no longer true', () => {
  const old: Loadable<number> = { kind: 'loaded', value: 2, reloading: true, problem };
  expect(together({ a: loaded(1), b: old })).toEqual({
    kind: 'loaded',
    value: { a: 1, b: 2 },
    reloading: true,
    problem,
  });
});
