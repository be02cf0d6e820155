import { describe, expect, it } from 'vitest';
import { STATES, type State } from '#core/domain/state.ts';
import { GROUPS, type Group, groupOf, tally } from '../../web/state/tally.ts';

describe('groupOf', () => {
  const rows: { state: State; light: 'green' | 'yellow' | 'red' | null; group: Group; because: string }[] = [
    { state: 'in_force', light: 'green', group: 'green', because: 'a light is a group of its own' },
    { state: 'in_force', light: 'red', group: 'red', because: 'red is behind' },
    {
      state: 'in_force',
      light: null,
      group: 'open',
      because: 'without a plan line somebody has to settle something',
    },
    { state: 'met', light: null, group: 'reached', because: 'met early counts as met' },
    { state: 'met_at_deadline', light: null, group: 'reached', because: 'met in time counts as met' },
    { state: 'met_weakening', light: null, group: 'reached', because: 'weaker, but above the target' },
    { state: 'missed_at_deadline', light: null, group: 'missed', because: 'missed is never red' },
    {
      state: 'awaiting_final_data',
      light: null,
      group: 'unreported',
      because: 'the figure that decides is not there',
    },
    { state: 'stale', light: null, group: 'unreported', because: 'an overdue report is a missing one' },
  ];
  it.each(rows)('$state with light $light is $group: $because', ({ state, light, group }) => {
    expect(groupOf({ state, light })).toBe(group);
  });

  it('knows every state', () => {
    for (const state of STATES) expect(GROUPS).toContain(groupOf({ state, light: null }));
  });
});

describe('tally', () => {
  const green = { state: 'in_force', light: 'green' } as const;
  const met = { state: 'met_at_deadline', light: null } as const;
  const early = { state: 'met', light: null } as const;

  it('counts every verdict once, and the shares add up to 100', () => {
    const { total, counts, shares } = tally([green, green, met]);
    expect(total).toBe(3);
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(3);
    expect(shares).toMatchObject({ green: 67, reached: 33 });
    expect(Object.values(shares).reduce((a, b) => a + b)).toBe(100);
  });

  it('tells targets reached at their deadline from those reached early', () => {
    expect(tally([met, early])).toMatchObject({ counts: { reached: 2 }, reachedAtDeadline: 1 });
  });

  it('of nothing is nothing, not NaN', () => {
    expect(tally([])).toMatchObject({ total: 0, shares: { green: 0, open: 0 } });
  });
});
