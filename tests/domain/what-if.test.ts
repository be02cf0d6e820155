import { expect, test } from 'vitest';
import type { MeasureKind } from '#core/domain/indicator.ts';
import type { Form, Observation } from '#core/domain/observation.ts';
import { reviseBy } from '#core/domain/what-if.ts';

function seen(period: string, form: Form, value: number | null, unit = '亿元'): Observation {
  const rest = { yoyPercent: null, occurredOn: null, note: null, vintage: 1, recordedAt: '', demo: false };
  return { period, form, value, unit, status: 'preliminary', ...rest };
}

const values = (observations: readonly Observation[]) => observations.map(({ value }) => value);

test.each<[string, MeasureKind, string, Observation[], (number | null)[] | null, [number, number] | null]>([
  ['a stock as it is', 'stock', '2026-Q3', [seen('2026-Q3', 'point', 50)], [49], [50, 49]],
  [
    'only the newest one',
    'stock',
    '2026-Q3',
    [seen('2026-Q2', 'point', 40), seen('2026-Q3', 'point', 50)],
    [40, 49],
    [50, 49],
  ],
  ['of a stock without a figure nothing', 'stock', '2026-Q3', [seen('2026-Q3', 'point', null)], null, null],
  [
    'a flow: the quarter, and the running total by as much',
    'flow',
    '2026-Q3',
    [seen('2026-Q2', 'ytd', 200), seen('2026-Q3', 'period', 100), seen('2026-Q3', 'ytd', 300)],
    [200, 98, 298],
    [100, 98],
  ],
  [
    'a flow reported as a running total: its last step',
    'flow',
    '2026-Q3',
    [seen('2026-Q2', 'ytd', 200), seen('2026-Q3', 'ytd', 300)],
    [200, 298],
    [100, 98],
  ],
  [
    'the first quarter is the whole running total',
    'flow',
    '2026-Q1',
    [seen('2025-Q4', 'ytd', 400), seen('2026-Q1', 'ytd', 100)],
    [400, 98],
    [100, 98],
  ],
  ['without the step before nothing is known', 'flow', '2026-Q3', [seen('2026-Q3', 'ytd', 300)], null, null],
  [
    'nor in another unit',
    'flow',
    '2026-Q3',
    [seen('2026-Q2', 'ytd', 200, '万元'), seen('2026-Q3', 'ytd', 300)],
    null,
    null,
  ],
  ['a milestone has no amount', 'milestone', '2026-Q3', [seen('2026-Q3', 'point', 1)], null, null],
])('%s', (_, measureKind, period, observations, after, figure) => {
  const revised = reviseBy(observations, { measureKind, period, share: -0.02 });
  expect(revised && values(revised.observations)).toEqual(after);
  expect(revised && [revised.figure.before, revised.figure.after]).toEqual(figure);
});
