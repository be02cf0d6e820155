import { describe, expect, it } from 'vitest';
import type { MeasureKind } from '#core/domain/indicator.ts';
import type { PromiseTerms } from '#core/domain/promise.ts';
import { choosableFields, missingTerms } from '#core/domain/promise-open.ts';
import { SILENT, STATED } from './promises.ts';

describe('what a person may choose is what the document leaves open', () => {
  it.each<[string, Partial<PromiseTerms>, MeasureKind, string[]]>([
    ['all of it', {}, 'stock', ['deadline', 'comparator', 'baseline', 'startDate', 'tolerance', 'course']],
    [
      'a stated deadline stays',
      { deadline: '2027-12-31' },
      'stock',
      ['comparator', 'baseline', 'startDate', 'tolerance', 'course'],
    ],
    [
      'a share also wants a denominator',
      { deadline: '2027-12-31' },
      'share',
      ['denominator', 'comparator', 'baseline', 'startDate', 'tolerance', 'course'],
    ],
    [
      'only 左右 has a tolerance',
      { comparator: 'at_least' },
      'stock',
      ['deadline', 'baseline', 'startDate', 'course'],
    ],
    [
      '左右 without one',
      { comparator: 'about' },
      'stock',
      ['deadline', 'baseline', 'startDate', 'tolerance', 'course'],
    ],
    [
      '左右 with one',
      { comparator: 'about', tolerance: 0.1 },
      'stock',
      ['deadline', 'baseline', 'startDate', 'course'],
    ],
    [
      'a course that the document draws',
      { course: { shape: 'equal_rate' } },
      'stock',
      ['deadline', 'comparator', 'baseline', 'startDate', 'tolerance'],
    ],
  ])('%s', (_, terms, measureKind, expected) => {
    expect(choosableFields({ ...SILENT, ...terms }, { measureKind })).toEqual(expected);
  });

  it('nothing where everything is stated', () => {
    expect(choosableFields(STATED, { measureKind: 'share' })).toEqual([]);
  });
});

describe('what is missing is what judging needs or replaces', () => {
  it.each<[string, Partial<PromiseTerms>, MeasureKind, planStart: string | null, string[]]>([
    ['a stock', {}, 'stock', null, ['deadline', 'comparator', 'baseline']],
    ['a share', {}, 'share', null, ['deadline', 'denominator', 'comparator', 'baseline']],
    [
      'a running total that may start on any day',
      {},
      'cumulative',
      null,
      ['deadline', 'comparator', 'startDate'],
    ],
    ['one that starts with its plan', {}, 'cumulative', '2025-01-01', ['deadline', 'comparator']],
    [
      'one whose start is stated',
      { startDate: '2024-04-17' },
      'cumulative',
      null,
      ['deadline', 'comparator'],
    ],
    [
      'one with a baseline',
      { baseline: { value: 5, date: '2024-04-17' } },
      'cumulative',
      null,
      ['deadline', 'comparator'],
    ],
    ['a milestone has no baseline', { comparator: 'done' }, 'milestone', null, ['deadline']],
    [
      'a chosen deadline is not missing',
      { deadline: '2027-12-31' },
      'flow',
      '2025-01-01',
      ['comparator', 'baseline'],
    ],
  ])('%s', (_, terms, measureKind, planStart, expected) => {
    expect(missingTerms({ ...SILENT, ...terms }, { measureKind, planStart })).toEqual(expected);
  });
});
