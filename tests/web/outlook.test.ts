import { expect, it } from 'vitest';
import { STATES } from '#core/domain/state.ts';
import { looksAhead, outlookTally } from '../../web/state/outlook.ts';
import { progressRow } from './progress-row.ts';

it('what is decided, or was never a number, has no outlook', () => {
  const settled = STATES.filter((state) => !looksAhead({ state }));
  expect(settled).toEqual(['no_quantified_target', 'met_at_deadline', 'missed_at_deadline']);
});

const heading = (outlook: 'sunny' | 'fair' | 'cloudy' | 'stormy' | 'none', state = 'in_force' as const) =>
  progressRow({ state, outlook: { class: outlook, projection: null, miss: null } });

it.each([
  {
    why: 'best first, and what none has is not named',
    rows: [heading('cloudy'), heading('sunny'), heading('cloudy')],
    tally: ['sunny 1', 'cloudy 2'],
  },
  {
    why: 'a target that is decided does not count',
    rows: [heading('stormy'), progressRow({ ...heading('sunny'), state: 'met_at_deadline' })],
    tally: ['stormy 1'],
  },
  { why: 'nothing lies ahead', rows: [], tally: [] },
])('outlooks are counted: $why', ({ rows, tally }) => {
  expect(outlookTally(rows).map(({ outlook, count }) => `${outlook} ${count}`)).toEqual(tally);
});
