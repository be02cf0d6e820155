import { expect, it } from 'vitest';
import { deadlinesOf } from '../../web/state/deadlines.ts';
import { headlineTarget } from '../../web/state/headline.ts';
import { horizonOf } from '../../web/state/horizon.ts';
import { progressRow } from './progress-row.ts';

const from = (date: string) => ({ value: 1, date, origin: 'zero' as const, period: null });

it('targets that agree have one horizon', () => {
  expect(horizonOf([progressRow(), progressRow({ timeElapsed: null, baseline: null })])).toEqual({
    from: '2024-12-31',
    to: '2027-12-31',
    elapsed: 0.583,
  });
});

it('what they do not agree on is left open, not averaged', () => {
  const rows = [progressRow(), progressRow({ baseline: from('2023-12-31'), timeElapsed: 0.7 })];
  expect(horizonOf(rows)).toEqual({ from: null, to: '2027-12-31', elapsed: null });
});

it('without targets there is none', () => {
  expect(horizonOf([])).toEqual({ from: null, to: null, elapsed: null });
});

it("deadlines come in order, the missing one last, and regions' parts do not count", () => {
  const js = { plan: 'JS', region: { code: '320000', name: '江苏省' } };
  const rows = [
    progressRow({ ...js, target: 'JS-Q7', deadline: null }),
    progressRow({ target: 'SD-Q1' }),
    progressRow({ target: 'SD-Q2' }),
    progressRow({ target: 'SD-Q2', allocated: true }),
    progressRow({ ...js, target: 'JS-Q1', deadline: '2025-12-31' }),
  ];
  expect(
    deadlinesOf(rows).map(({ date, plans }) => [date, plans.map(({ plan, count }) => `${plan} ${count}`)]),
  ).toEqual([
    ['2025-12-31', ['JS 1']],
    ['2027-12-31', ['SD 2']],
    [null, ['JS 1']],
  ]);
});

it.each([
  {
    because: 'the one that was shared out goes before the first',
    rows: [
      progressRow({ target: 'SD-Q1' }),
      progressRow({ target: 'SD-Q2', sharedOut: true }),
      progressRow({ target: 'SD-Q3', sharedOut: true }),
    ],
    headline: 'SD-Q2',
  },
  {
    because: 'one with a figure goes before one without',
    rows: [progressRow({ target: 'MH-Q4', level: null }), progressRow({ target: 'MH-Q7' })],
    headline: 'MH-Q7',
  },
  {
    because: 'better an empty one than none',
    rows: [progressRow({ target: 'X', level: null })],
    headline: 'X',
  },
  { because: 'a plan without numbers has none', rows: [], headline: undefined },
])('headline: $because', ({ rows, headline }) => {
  expect(headlineTarget(rows)?.target).toBe(headline);
});
