import { expect, it } from 'vitest';
import { laggards, newestPeriod, overdue, unreported } from '#core/domain/attention.ts';
import { byDistance, byGap, withoutOldFigures } from '../../web/state/rankings.ts';
import { progressRow } from './progress-row.ts';

const targets = (rows: { target: string }[]) => rows.map(({ target }) => target);

it('laggards are behind, have a light, and the furthest comes first', () => {
  const rows = [
    progressRow({ target: 'slow', lagPoints: 8, light: 'yellow' }),
    progressRow({ target: 'slowest', lagPoints: 30, light: 'red' }),
    progressRow({ target: 'ahead', lagPoints: -3 }),
    progressRow({ target: 'on the line', lagPoints: 0 }),
    progressRow({ target: 'old figure', lagPoints: 40, light: null, state: 'stale' }),
    progressRow({ target: 'unknown', lagPoints: null }),
  ];
  expect(targets(laggards(rows))).toEqual(['slowest', 'slow']);
});

it('byDistance puts the best first and the unknown last, and leaves its argument as it was', () => {
  const rows = [
    progressRow({ target: 'unknown', distanceCovered: null }),
    progressRow({ target: 'low', distanceCovered: 0.2 }),
    progressRow({ target: 'backwards', distanceCovered: -0.1 }),
    progressRow({ target: 'beyond', distanceCovered: 1.1 }),
  ];
  expect(targets(byDistance(rows))).toEqual(['beyond', 'low', 'backwards', 'unknown']);
  expect(targets(rows)).toEqual(['unknown', 'low', 'backwards', 'beyond']);
});

it('byGap puts the largest gap first; beyond the target comes after every gap, unknown last', () => {
  const rows = [
    progressRow({ target: 'unknown', gap: null }),
    progressRow({ target: 'beyond', gap: -2 }),
    progressRow({ target: 'small', gap: 1 }),
    progressRow({ target: 'large', gap: 20 }),
  ];
  expect(targets(byGap(rows))).toEqual(['large', 'small', 'beyond', 'unknown']);
});

it('a final figure that is not out is unreported, but nobody is overdue with it', () => {
  const rows = [
    progressRow({ target: 'silent', state: 'no_data', light: null }),
    progressRow({ target: 'late', state: 'stale', light: null }),
    progressRow({ target: 'waiting', state: 'awaiting_final_data', light: null }),
    progressRow({ target: 'fine' }),
  ];
  expect(targets(overdue(rows))).toEqual(['silent', 'late']);
  expect(targets(unreported(rows))).toEqual(['silent', 'late', 'waiting']);
});

it.each([
  { periods: ['2026-Q2', '2026-Q3', '2025-Q4'], newest: '2026-Q3' },
  { periods: ['2025', '2025-Q3'], newest: '2025' },
  { periods: [null, '2026-08'], newest: '2026-08' },
  { periods: [null], newest: null },
])('of $periods the newest is $newest', ({ periods, newest }) => {
  expect(newestPeriod(periods.map((period) => ({ period })))).toBe(newest);
});

it('an older figure of a region that has not reported is not compared with the new ones', () => {
  const rows = [
    progressRow(),
    progressRow({ region: { code: '371700', name: '菏泽市' }, state: 'stale', light: null }),
  ];
  const [reported, silent] = withoutOldFigures(rows, new Set(['371700']));
  expect(reported).toBe(rows[0]);
  expect(silent).toMatchObject({
    state: 'stale',
    level: null,
    distanceCovered: null,
    gap: null,
    lagPoints: null,
  });
});
