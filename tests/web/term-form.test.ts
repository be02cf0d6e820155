import { describe, expect, it } from 'vitest';
import type { PromiseTerms } from '#core/domain/promise.ts';
import { changesOf, formOf, numberIn, type TermForm } from '../../web/pages/definitions/term-form.ts';
import { SILENT, STATED } from '../domain/promises.ts';

describe('what a form says otherwise than it did at first is what is sent', () => {
  it.each<[string, PromiseTerms, Partial<TermForm>, Record<string, unknown>]>([
    ['nothing', STATED, {}, {}],
    ['a day', SILENT, { deadline: '2027-12-31' }, { deadline: '2027-12-31' }],
    ['a day taken away', STATED, { deadline: '' }, { deadline: null }],
    ['a figure', STATED, { value: '62.5' }, { value: 62.5 }],
    ['a figure that is none, for the server to refuse', STATED, { value: '很多' }, { value: '很多' }],
    ['a figure taken away', STATED, { value: ' ' }, { value: null }],
    ['a figure typed in full width', STATED, { value: '１，２３４' }, { value: 1234 }],
    ['a comparator', SILENT, { comparator: 'about' }, { comparator: 'about' }],
    ['no comparator', STATED, { comparator: '' }, { comparator: null }],
    ['a tolerance in per cent', SILENT, { tolerance: '7' }, { tolerance: 0.07 }],
    [
      'a baseline',
      SILENT,
      { baselineValue: '0', baselineDate: '2024-12-31' },
      { baseline: { value: 0, date: '2024-12-31' } },
    ],
    [
      'half a baseline, for the server to refuse',
      SILENT,
      { baselineValue: '20' },
      { baseline: { value: 20, date: '' } },
    ],
    ['a baseline taken away', STATED, { baselineValue: '', baselineDate: '' }, { baseline: null }],
    ['a denominator', SILENT, { denominator: 'parent_target' }, { denominator: 'parent_target' }],
    ['a course without points', STATED, { shape: 'equal_rate' }, { course: { shape: 'equal_rate' } }],
    [
      'a course with points',
      SILENT,
      { shape: 'waypoints', points: [{ date: '2026-12-31', value: '30' }] },
      { course: { shape: 'waypoints', points: [{ date: '2026-12-31', value: 30 }] } },
    ],
    [
      'a point moved',
      STATED,
      { points: [{ date: '2026-12-31', value: '35' }] },
      { course: { shape: 'step', points: [{ date: '2026-12-31', value: 35 }] } },
    ],
  ])('%s', (_, terms, values, expected) => {
    const before = formOf(terms);
    expect(changesOf({ ...before, ...values }, before)).toEqual(expected);
  });

  it('what is put back is no change', () => {
    const before = formOf(STATED);
    expect(changesOf({ ...before, deadline: '2027-12-31', points: [...before.points] }, before)).toEqual({});
  });
});

it('shows a promise in inputs, with nothing where nothing is stated', () => {
  expect(formOf(SILENT)).toMatchObject({
    comparator: '',
    deadline: '',
    tolerance: '',
    baselineValue: '',
    shape: 'linear',
    points: [],
  });
  expect(formOf(STATED)).toMatchObject({
    comparator: 'at_least',
    tolerance: '10',
    baselineValue: '20',
    shape: 'step',
  });
});

it.each([
  ['5', 5],
  ['−2.5', -2.5],
  ['－3', -3],
  ['1,000', 1000],
  ['', null],
  ['  ', null],
  ['5 %', '5 %'],
  ['Infinity', 'Infinity'],
])('“%s” is read as %s', (text, read) => {
  expect(numberIn(text)).toBe(read);
});
