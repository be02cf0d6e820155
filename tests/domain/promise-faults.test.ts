import { describe, expect, it } from 'vitest';
import type { PromiseTerms } from '#core/domain/promise.ts';
import type { RulingDraft } from '#core/domain/ruling-draft.ts';
import type { RuledPromise } from '#core/domain/ruling-faults.ts';
import { amendment, choice, promise, share, step, told } from './drafts.ts';
import { aRuling, SILENT, STATED } from './promises.ts';

describe('a promise has to hold together', () => {
  const linear = { ...STATED, tolerance: null, denominator: null, course: { shape: 'linear' as const } };
  const plain = promise(linear, { planStart: null });
  const range = promise({ ...linear, comparator: 'between', value: 15, low: 15, high: 20 });
  const withBaseline = (value: number) => promise({ ...linear, baseline: { value, date: '2024-12-31' } });

  it.each<[string, RulingDraft['changes'], RuledPromise, string[]]>([
    ['a deadline on its starting day', { deadline: '2025-01-01' }, plain, ['deadline not_after']],
    ['a deadline the day after', { deadline: '2025-01-02' }, plain, []],
    [
      'a deadline on its baseline’s day',
      { deadline: '2024-12-31' },
      promise({ ...linear, startDate: null }, { planStart: null }),
      ['deadline not_after'],
    ],
    [
      'a deadline on the plan’s first day',
      { deadline: '2025-01-01' },
      promise({ ...linear, startDate: null, baseline: null }),
      ['deadline not_after'],
    ],
    ['a start on the deadline', { startDate: '2027-12-31' }, plain, ['startDate not_before']],
    ['a start on its eve', { startDate: '2027-12-30' }, plain, []],
    [
      'a baseline on the deadline',
      { baseline: { value: 1, date: '2027-12-31' } },
      plain,
      ['baseline not_before'],
    ],
    ['a baseline on its eve', { baseline: { value: 1, date: '2027-12-30' } }, plain, []],
    ['a range upside down', { low: 20, high: 15 }, range, ['low not_below']],
    ['a range of one value', { low: 20 }, range, ['low not_below']],
    ['an upper bound at the lower', { high: 15 }, range, ['high not_above']],
    ['an upper bound above it', { high: 15.1 }, range, []],
    ['a range without an upper bound', { high: null }, range, ['high range_needs_bound']],
    [
      'a range out of a figure',
      { comparator: 'between' },
      plain,
      ['low range_needs_bound', 'high range_needs_bound'],
    ],
    ['the figure of a range that is not its lower bound', { value: 16 }, range, ['value range_value']],
    ['the figure of a range with its lower bound', { value: 16, low: 16 }, range, []],
    [
      'bounds without a range',
      { low: 1, high: 2 },
      plain,
      ['low bound_without_range', 'high bound_without_range'],
    ],
    ['a tolerance of at least', { tolerance: 0.1 }, plain, ['tolerance tolerance_without_about']],
    ['a tolerance of about', { tolerance: 0.1, comparator: 'about' }, plain, []],
    [
      'a running total of nothing',
      { value: 0 },
      promise(linear, { measureKind: 'cumulative' }),
      ['value not_positive'],
    ],
    ['a running total of a bit', { value: 0.1 }, promise(linear, { measureKind: 'cumulative' }), []],
    ['a share of more than all', { value: 100.1 }, promise(linear, share), ['value above_whole']],
    ['a share of all', { value: 100 }, promise(linear, share), []],
    [
      'a milestone that has to exceed something',
      { comparator: 'at_least' },
      promise({ ...linear, comparator: 'done' }, { measureKind: 'milestone' }),
      ['comparator milestone_without_done'],
    ],
    ['points in order', { course: step('2025-06-30', '2026-06-30') }, plain, []],
    ['points out of order', { course: step('2026-06-30', '2025-06-30') }, plain, ['course points_unordered']],
    ['two points on a day', { course: step('2026-06-30', '2026-06-30') }, plain, ['course points_unordered']],
    ['a point on the baseline’s day', { course: step('2024-12-31') }, plain, ['course point_outside']],
    ['a point the day after', { course: step('2025-01-01') }, plain, []],
    ['a point on the deadline', { course: step('2027-12-31') }, plain, ['course point_outside']],
    ['a point on its eve', { course: step('2027-12-30') }, plain, []],
    [
      'points before a start without baseline',
      { course: step('2025-01-01') },
      promise({ ...linear, baseline: null }),
      ['course point_outside'],
    ],
    [
      'points without a deadline',
      { course: step('2026-06-30') },
      promise(SILENT),
      ['course points_without_deadline'],
    ],
    [
      'a deadline that leaves points behind',
      { deadline: '2026-06-30' },
      promise({ ...linear, course: step('2026-12-31') as PromiseTerms['course'] }),
      ['course point_outside'],
    ],
    [
      'equal growth from nothing',
      { course: { shape: 'equal_rate' } },
      withBaseline(0),
      ['course no_equal_rate'],
    ],
    [
      'equal growth across nothing',
      { course: { shape: 'equal_rate' } },
      withBaseline(-1),
      ['course no_equal_rate'],
    ],
    ['equal growth', { course: { shape: 'equal_rate' } }, withBaseline(1), []],
    [
      'equal growth from whatever comes first',
      { course: { shape: 'equal_rate' } },
      promise({ ...linear, baseline: null }),
      [],
    ],
  ])('%s', (_, changes, of, expected) => {
    expect(told(amendment(changes, { effectiveFrom: '2026-01-01' }), of)).toEqual(expected);
  });

  it('what was wrong before and is not touched is not the change’s fault', () => {
    const odd = promise({ ...linear, low: 9, deadline: '2020-12-31' });
    expect(told(amendment({ value: 60 }), odd)).toEqual([]);
  });

  it('also under amendments that come into force later, unless they take the term over', () => {
    const shortened = promise(SILENT, { rulings: [aRuling(1, { deadline: '2026-12-31' }, '2026-07-01')] });
    const start = (date: string) => choice({ baseline: { value: 1, date } });
    expect(told(start('2026-12-31'), shortened)).toEqual(['baseline not_before']);
    expect(told(start('2026-12-30'), shortened)).toEqual([]);
    const replaced = promise(SILENT, {
      rulings: [aRuling(1, { deadline: '2026-12-31', startDate: '2026-01-01' }, '2027-01-01')],
    });
    expect(told(amendment({ startDate: '2026-12-31' }), replaced)).toEqual([]);
  });
});
