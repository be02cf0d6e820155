import { expect, it } from 'vitest';
import { STATES, type State } from '#core/domain/state.ts';
import type { Target } from '#core/domain/target.ts';
import { quarters, verdict } from './judging.ts';

/** What may hold of a promise, of which any number may hold at once. */
const CIRCUMSTANCES = [
  'deadline open',
  'denominator undecided',
  'denominator without a promise',
  'foreign unit',
  'nothing reported',
  'deadline passed',
  'final figure there',
  'promise kept',
  'trend turned',
  'next report overdue',
  'a single figure',
  'no baseline',
] as const;
type Circumstance = (typeof CIRCUMSTANCES)[number];
type Holds = (one: Circumstance) => boolean;

/** The order of the method, section 4, in words. */
function expected(holds: Holds): State {
  const anything = !holds('nothing reported');
  if (holds('deadline open')) return 'awaiting_definition';
  if (holds('denominator undecided') || holds('denominator without a promise')) return 'awaiting_definition';
  if (anything && holds('foreign unit')) return 'awaiting_definition';
  if (!anything) return 'no_data';
  if (holds('deadline passed')) {
    if (!holds('final figure there')) return 'awaiting_final_data';
    return holds('promise kept') ? 'met_at_deadline' : 'missed_at_deadline';
  }
  if (holds('promise kept')) {
    return holds('trend turned') && !holds('a single figure') ? 'met_weakening' : 'met';
  }
  if (holds('next report overdue')) return 'stale';
  return holds('a single figure') && holds('no baseline') ? 'too_early' : 'in_force';
}

/** Figures up to 2026-Q4, and a day on which they are the newest that can be known, or long after. */
function judged(holds: Holds) {
  const level = holds('promise kept') ? 120 : 50;
  const before = holds('trend turned') ? level + 5 : level - 5;
  const values = holds('a single figure') ? [level] : [before, before, before, level];
  const final = holds('final figure there') ? '2026-12-31' : '2027-03-31';
  const denominator = holds('denominator without a promise') ? 'parent_target' : null;
  const target: Partial<Target> = {
    deadline: holds('deadline open') ? null : holds('deadline passed') ? final : '2029-12-31',
    denominatorNeeded: holds('denominator undecided'),
    denominator: holds('denominator undecided') ? null : denominator,
    ...(holds('no baseline') ? { baseline: null } : {}),
  };
  const levels = quarters(...values).map((one) => (holds('foreign unit') ? { ...one, unit: '个' } : one));
  const isLate = holds('next report overdue') || holds('deadline passed');
  const day = isLate ? '2027-04-16' : '2027-04-15';
  return verdict(holds('nothing reported') ? [] : levels, target, { day });
}

const COMBINATIONS = Array.from({ length: 2 ** CIRCUMSTANCES.length }, (_, bits): Holds => {
  const there = new Set(CIRCUMSTANCES.filter((_one, index) => (bits >> index) % 2 === 1));
  return (one) => there.has(one);
});

it('whatever holds together, one state is given: the first of the order that applies', () => {
  const wrong = COMBINATIONS.filter((holds) => judged(holds).state !== expected(holds)).map((holds) => ({
    holds: CIRCUMSTANCES.filter(holds),
    state: judged(holds).state,
  }));
  expect(wrong).toEqual([]);
});

it('every state is reached but the one of plans without a number, which have no promise to judge', () => {
  const reached = new Set(COMBINATIONS.map((holds) => judged(holds).state));
  expect(STATES.filter((state) => !reached.has(state))).toEqual(['no_quantified_target']);
});

it('a light is given in force, and in no other state', () => {
  const lit = new Map(
    COMBINATIONS.map(judged).map(({ state, light }): [State, boolean] => [state, light !== null]),
  );
  expect([...lit].filter(([, isLit]) => isLit).map(([state]) => state)).toEqual(['in_force']);
});
