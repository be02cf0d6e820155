import { expect, it } from 'vitest';
import { type Standing, standingRank, statusMoves } from '#core/domain/status-moves.ts';

const lit = (light: 'green' | 'yellow' | 'red'): Standing => ({ state: 'in_force', light });
const state = (one: Standing['state']): Standing => ({ state: one, light: null });
const target = (from: Standing | null, to: Standing, allocated = false, demo = false) => ({
  ...{ from, to, allocated, demo },
});

it('counts every target once, plans’ own apart from regions’ parts, in the order of lights', () => {
  expect(
    statusMoves([
      target(lit('yellow'), lit('red')),
      target(lit('green'), lit('green')),
      target(lit('green'), lit('green'), false, true),
      target(lit('green'), lit('yellow'), true),
      target(null, state('no_data')),
      target(state('no_data'), lit('red')),
    ]),
  ).toEqual([
    { from: lit('green'), to: lit('green'), allocated: false, count: 2, demo: true },
    { from: lit('yellow'), to: lit('red'), allocated: false, count: 1, demo: false },
    { from: state('no_data'), to: lit('red'), allocated: false, count: 1, demo: false },
    { from: null, to: state('no_data'), allocated: false, count: 1, demo: false },
    { from: lit('green'), to: lit('yellow'), allocated: true, count: 1, demo: false },
  ]);
});

it('tells standings with one light but different states apart', () => {
  expect(statusMoves([target(state('met'), state('met_weakening'))])).toHaveLength(1);
  expect(
    statusMoves([target(lit('green'), state('met')), target(lit('green'), state('met_weakening'))]),
  ).toHaveLength(2);
});

it('lights come first, then what is settled, what is not judged, and what was not there', () => {
  const order = [
    lit('green'),
    lit('yellow'),
    lit('red'),
    state('met'),
    state('missed_at_deadline'),
    state('no_data'),
    null,
  ];
  expect(order.toSorted((a, b) => standingRank(a) - standingRank(b))).toEqual(order);
});

it('nothing moves where there is nothing', () => expect(statusMoves([])).toEqual([]));
