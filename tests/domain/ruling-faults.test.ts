import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PROMISE_FIELDS,
  type PromiseField,
  type PromiseTerms,
  promiseAfter,
  type Ruling,
} from '#core/domain/promise.ts';
import { promiseFaults } from '#core/domain/promise-faults.ts';
import type { RulingDraft } from '#core/domain/ruling-draft.ts';
import { rulingFaultText } from '#core/domain/ruling-fault-words.ts';
import { type RuledPromise, readRuling, wholeOf } from '#core/domain/ruling-faults.ts';
import { amendment, choice, promise, share, silent, stated, step, told } from './drafts.ts';
import { aRuling, SILENT, STATED } from './promises.ts';

describe('a choice', () => {
  it.each<[string, RulingDraft['changes'], RuledPromise]>([
    ['a deadline', { deadline: '2027-12-31' }, silent],
    ['a comparator', { comparator: 'at_most' }, silent],
    ['a comparator with its tolerance', { comparator: 'about', tolerance: 0.1 }, silent],
    ['a baseline', { baseline: { value: 0, date: '2024-12-31' } }, silent],
    ['a starting day', { startDate: '2024-04-17' }, silent],
    ['a denominator', { denominator: 'parent_target' }, promise(SILENT, share)],
    ['points and the deadline they lead to', { deadline: '2027-12-31', course: step('2026-12-31') }, silent],
    [
      'the deadline again',
      { deadline: '2026-12-31' },
      promise(SILENT, { rulings: [aRuling(1, { deadline: '2027-12-31' })] }),
    ],
    [
      'that it is open again',
      { deadline: null },
      promise(SILENT, { rulings: [aRuling(1, { deadline: '2027-12-31' })] }),
    ],
  ])('fills in what the document leaves open: %s', (_, changes, of) => {
    expect(told(choice(changes), of)).toEqual([]);
  });

  it.each<[string, RulingDraft['changes'], RuledPromise, string[]]>([
    ['a stated deadline', { deadline: '2028-12-31' }, stated, ['deadline stated']],
    ['a stated comparator', { comparator: 'at_most' }, stated, ['comparator stated']],
    ['a stated baseline', { baseline: null }, stated, ['baseline stated']],
    ['a stated course', { course: { shape: 'linear' } }, stated, ['course stated']],
    [
      'a stated denominator',
      { denominator: 'parent_target' },
      promise(STATED, share),
      ['denominator stated'],
    ],
    ['the figure itself', { value: 60 }, silent, ['value stated']],
    ['bounds', { low: 1, high: 2 }, silent, ['low not_choosable', 'high not_choosable']],
    ['a range, whose bounds nobody gave', { comparator: 'between' }, silent, ['comparator not_choosable']],
    [
      'a denominator of what is no share',
      { denominator: 'parent_actual' },
      silent,
      ['denominator denominator_without_share'],
    ],
    ['a tolerance of at least', { tolerance: 0.1 }, silent, ['tolerance tolerance_without_about']],
    [
      'what is chosen already',
      { deadline: '2027-12-31' },
      promise(SILENT, { rulings: [aRuling(1, { deadline: '2027-12-31' })] }),
      ['deadline unchanged'],
    ],
    [
      'opening what is open',
      { deadline: null, comparator: null },
      silent,
      ['deadline unchanged', 'comparator unchanged'],
    ],
    [
      'what an authority has settled since',
      { deadline: '2027-12-31' },
      promise(SILENT, { rulings: [aRuling(1, { deadline: '2028-12-31' }, '2026-07-01')] }),
      ['deadline already_amended'],
    ],
    ['done, of a stock', { comparator: 'done' }, silent, ['comparator done_without_milestone']],
    ['nothing', {}, silent, ['changes empty']],
    ['something unknown', { goal: 5 }, silent, ['goal unknown_field']],
    [
      'something that every object has',
      { constructor: null, toString: 1 },
      silent,
      ['constructor unknown_field', 'toString unknown_field'],
    ],
    [
      'several things at once',
      { deadline: 'soon', goal: 5 },
      silent,
      ['deadline unreadable_term', 'goal unknown_field'],
    ],
  ])('does not change %s', (_, changes, of, expected) => {
    expect(told(choice(changes), of)).toEqual(expected);
  });

  it('holds from the beginning: it has no day, document or place', () => {
    const draft = choice(
      { deadline: '2027-12-31' },
      { effectiveFrom: '2026-07-01', document: 'x', locator: '一' },
    );
    expect(told(draft, silent)).toEqual([
      'effectiveFrom only_for_amendment',
      'document only_for_amendment',
      'locator only_for_amendment',
    ]);
  });
});

describe('an amendment', () => {
  it.each<[string, RulingDraft['changes'], RuledPromise, Partial<PromiseTerms>]>([
    ['a stated figure', { value: 60 }, stated, { value: 60 }],
    ['a stated deadline', { deadline: '2028-12-31' }, stated, { deadline: '2028-12-31' }],
    ['an upper limit of nothing', { comparator: 'at_most', value: 0, tolerance: null }, stated, { value: 0 }],
    ['a balance below nothing', { value: -3 }, stated, { value: -3 }],
    ['away a deadline', { deadline: null, course: null }, stated, { deadline: null }],
    [
      'a figure into a range, whose figure is its lower bound',
      { comparator: 'between', low: 15, high: 20, tolerance: null },
      stated,
      { comparator: 'between', low: 15, high: 20, value: 15 },
    ],
  ])('changes %s', (_, changes, of, expected) => {
    const { faults, changes: read } = readRuling(amendment(changes), {
      ...of,
      document: { ...of.document, course: { shape: 'linear' }, tolerance: null, denominator: null },
    });
    expect(faults).toEqual([]);
    expect(promiseAfter(of.document, [{ changes: read } as Ruling])).toMatchObject(expected);
  });

  it.each<[string, Partial<RulingDraft>, string[]]>([
    ['its day', { effectiveFrom: null }, ['effectiveFrom required']],
    ['a day that is one', { effectiveFrom: '2026-7-1' }, ['effectiveFrom not_a_day']],
    ['a document', { document: null }, ['document required']],
    ['a document with a name', { document: ' ' }, ['document required']],
    ['a reason', { reason: '' }, ['reason required']],
    ['a reason that can be kept', { reason: 'a\u0000b' }, ['reason unreadable_text']],
    ['a document that can be kept', { document: '方案\ud842' }, ['document unreadable_text']],
    ['a place that can be kept', { locator: '\u0007' }, ['locator unreadable_text']],
  ])('needs %s', (_, rest, expected) => {
    expect(told(amendment({ value: 60 }, rest), promise(SILENT))).toEqual(expected);
  });

  it.each([
    ['on the eve of the plan', '2024-12-31', ['effectiveFrom before_plan']],
    ['on its first day', '2025-01-01', []],
  ])('%s', (_, effectiveFrom, expected) => {
    expect(told(amendment({ value: 60 }, { effectiveFrom }), silent)).toEqual(expected);
  });

  it('a plan without a period has no first day to be before', () => {
    const draft = amendment({ value: 60 }, { effectiveFrom: '1999-01-01' });
    expect(told(draft, promise(SILENT, { planStart: null }))).toEqual([]);
  });

  it('a reason may have several lines', () => {
    expect(told(amendment({ value: 60 }, { reason: '一\n二' }), silent)).toEqual([]);
  });

  it('that says what is promised on its day anyway changes nothing', () => {
    const of = promise(SILENT, { rulings: [aRuling(1, { value: 60 }, '2026-01-01')] });
    expect(told(amendment({ value: 60 }), of)).toEqual(['value unchanged']);
    expect(told(amendment({ value: 50 }), of)).toEqual([]);
    expect(told(amendment({ value: 60, deadline: '2027-12-31' }), of)).toEqual([]);
  });
});

it('whatever is sent is read or refused in words, and what is read holds together', () => {
  const day = fc.constantFrom('2024-12-31', '2025-01-01', '2026-12-31', '2027-12-31', '2027-02-30', '');
  const figure = fc.constantFrom(0, -1, 5, 50, 100.1, Infinity, '5', null);
  const point = fc.record({ date: day, value: figure }, { requiredKeys: [] });
  const term = fc.oneof(
    day,
    figure,
    point,
    fc.constantFrom('at_least', 'about', 'between', 'done', 'unstated', 'parent_target'),
    fc.record({
      shape: fc.constantFrom('linear', 'step', 'waypoints', 'equal_rate'),
      points: fc.array(point),
    }),
    fc.jsonValue(),
  );
  const changes = fc.dictionary(fc.constantFrom(...PROMISE_FIELDS, 'goal', '__proto__'), term, {
    maxKeys: 4,
  });
  const kinds = fc.constantFrom('stock', 'cumulative', 'share', 'milestone');
  fc.assert(
    fc.property(changes, fc.boolean(), fc.boolean(), kinds, (sent, isChoice, open, measureKind) => {
      const of = promise(open ? SILENT : STATED, {
        measureKind,
        whole: measureKind === 'share' ? 100 : null,
      });
      const draft = isChoice ? choice(sent) : amendment(sent);
      const { faults, changes: read } = readRuling(draft, of);
      for (const fault of faults)
        expect(rulingFaultText(fault, 'zh') + rulingFaultText(fault, 'en')).not.toMatch(/undefined|NaN/);
      if (faults.length > 0) return;
      const fields = Object.keys(read) as PromiseField[];
      expect(promiseFaults(promiseAfter(of.document, [{ changes: read } as Ruling]), fields, of)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('a share is of its scale, everything else of nothing', () => {
  expect([wholeOf('share', 100), wholeOf('ratio', 10_000), wholeOf('share', null)]).toEqual([
    100,
    null,
    null,
  ]);
});
