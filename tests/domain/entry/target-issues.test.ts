import { expect, it, test } from 'vitest';
import type { TargetDraft } from '#core/domain/entry/target-draft.ts';
import { targetIssues } from '#core/domain/entry/target-issues.ts';
import { aDraft, KNOWN } from './target-case.ts';

const found = (overrides: Partial<TargetDraft>) =>
  targetIssues(aDraft(overrides), KNOWN).map(({ field, code }) => `${field}: ${code}`);

const points = (...dates: string[]) => dates.map((date) => ({ date, value: 50 }));

test.each<[why: string, overrides: Partial<TargetDraft>]>([
  ['the smallest one', {}],
  ['without a deadline', { deadline: null }],
  ['in a unit that converts', { indicator: 'scale', unit: '万元' }],
  ['a range', { comparator: 'between', value: null, low: 15, high: 20 }],
  ['a range that repeats its lower bound', { comparator: 'between', value: 15, low: 15, high: 20 }],
  ['about', { comparator: 'about', tolerance: 0.1 }],
  ['about, to the dot', { comparator: 'about', tolerance: 0 }],
  ['done', { indicator: 'platform', comparator: 'done', value: null }],
  ['done, as a figure', { indicator: 'platform', comparator: 'done', value: 1 }],
  ['what is to fall', { indicator: 'energy', comparator: 'at_most' }],
  ['a floor under what is to fall', { indicator: 'energy', comparator: 'at_least' }],
  ['no comparator', { comparator: 'unstated' }],
  ['a share of what the parent promised', { indicator: 'share', denominator: 'parent_target' }],
  ['a region inside', { region: '370211' }],
  ['the day after its start', { deadline: '2027-12-31', startDate: '2027-12-30' }],
  ['a baseline before the start', { startDate: '2025-01-01', baseline: { value: 0, date: '2020-12-31' } }],
  [
    'growing evenly',
    { course: { shape: 'equal_rate', points: null }, baseline: { value: 1, date: '2020-12-31' } },
  ],
  ['growing evenly from the first observation', { course: { shape: 'equal_rate', points: null } }],
  [
    'falling evenly below zero',
    {
      course: { shape: 'equal_rate', points: null },
      value: -2,
      baseline: { value: -1, date: '2020-12-31' },
    },
  ],
  ['waypoints', { course: { shape: 'waypoints', points: points('2025-12-31', '2026-12-31') } }],
  [
    'a step the day after its start',
    {
      startDate: '2025-01-01',
      course: { shape: 'step', points: points('2025-01-02') },
    },
  ],
  ['a step the day before its deadline', { course: { shape: 'step', points: points('2027-12-30') } }],
  ['straight and no points', { course: { shape: 'linear', points: [] } }],
  [
    'parts',
    {
      allocations: [
        { region: '370200', value: 40 },
        { region: '370211', value: 0 },
      ],
    },
  ],
])('%s may be entered', (_, overrides) => {
  expect(found(overrides)).toEqual([]);
});

test.each<[why: string, overrides: Partial<TargetDraft>, issues: string[]]>([
  ['a code that is taken', { code: 'SD-Q1' }, ['code: duplicate-code']],
  ['a code that is taken in capitals', { code: 'sd-q1' }, ['code: duplicate-code']],
  ['a plan nobody knows', { plan: 'XX' }, ['plan: unknown-plan']],
  ['an indicator nobody knows', { indicator: 'firm' }, ['indicator: unknown-indicator']],
  ['a region nobody knows', { region: '999999' }, ['region: unknown-region']],
  ['a region beside', { region: '320000' }, ['region: region-outside-plan']],
  ['a region above', { region: '100000' }, ['region: region-outside-plan']],
  ['another unit', { unit: '个' }, ['unit: unit-mismatch']],
  ['no value', { value: null }, ['value: value-missing']],
  ['a value beyond what is kept', { value: 1e15 }, ['value: too-large-figure']],
  [
    'a value with a range',
    { comparator: 'between', value: 5, low: 15, high: 20 },
    ['value: value-not-taken'],
  ],
  ['half a range', { comparator: 'between', value: null, low: 15 }, ['high: bound-missing']],
  ['an empty range', { comparator: 'between', value: null, low: 15, high: 15 }, ['high: bounds-reversed']],
  ['bounds without a range', { low: 15, high: 20 }, ['low: bound-not-taken', 'high: bound-not-taken']],
  ['a tolerance without about', { tolerance: 0.1 }, ['tolerance: tolerance-not-taken']],
  ['a tolerance in per cent', { comparator: 'about', tolerance: 5 }, ['tolerance: tolerance-out-of-range']],
  ['a whole tolerance', { comparator: 'about', tolerance: 1 }, ['tolerance: tolerance-out-of-range']],
  ['a tolerance below none', { comparator: 'about', tolerance: -0.1 }, ['tolerance: tolerance-out-of-range']],
  ['done without a milestone', { comparator: 'done', value: 1 }, ['comparator: not-a-milestone']],
  ['a milestone without done', { indicator: 'platform' }, ['comparator: not-done']],
  ['a milestone done twice', { indicator: 'platform', comparator: 'done', value: 2 }, ['value: not-done']],
  [
    'what is to fall, without a word',
    { indicator: 'energy', comparator: 'unstated' },
    ['comparator: comparator-missing'],
  ],
  ['a denominator without a share', { denominator: 'parent_actual' }, ['denominator: denominator-not-taken']],
  ['no such deadline', { deadline: '2027-02-29' }, ['deadline: no-such-day']],
  ['a deadline in no year of ours', { deadline: '2101-01-01' }, ['deadline: implausible-year']],
  ['a start in no year of ours', { startDate: '1948-12-31' }, ['startDate: implausible-year']],
  ['a deadline on its start', { startDate: '2027-12-31' }, ['deadline: deadline-before-start']],
  [
    'a deadline on its baseline',
    { baseline: { value: 1, date: '2027-12-31' } },
    ['deadline: deadline-before-start'],
  ],
  [
    'points on a straight line',
    { course: { shape: 'linear', points: points('2026-12-31') } },
    ['course.points: points-not-taken'],
  ],
  [
    'points on even growth',
    { course: { shape: 'equal_rate', points: points('2026-12-31') } },
    ['course.points: points-not-taken'],
  ],
  [
    'even growth from zero',
    {
      course: { shape: 'equal_rate', points: null },
      baseline: { value: 0, date: '2020-12-31' },
    },
    ['course.shape: no-equal-rate'],
  ],
  [
    'even growth across zero',
    {
      course: { shape: 'equal_rate', points: null },
      baseline: { value: -1, date: '2020-12-31' },
    },
    ['course.shape: no-equal-rate'],
  ],
  [
    'waypoints without any',
    { course: { shape: 'waypoints', points: [] } },
    ['course.points: points-missing'],
  ],
  [
    'waypoints without an end',
    { deadline: null, course: { shape: 'waypoints', points: points('2026-12-31') } },
    ['deadline: deadline-missing'],
  ],
  [
    'waypoints out of order',
    { course: { shape: 'waypoints', points: points('2026-12-31', '2025-12-31') } },
    ['course.points[1].date: points-out-of-order'],
  ],
  [
    'waypoints twice a day',
    { course: { shape: 'waypoints', points: points('2026-12-31', '2026-12-31') } },
    ['course.points[1].date: points-out-of-order'],
  ],
  [
    'a waypoint on the deadline',
    { course: { shape: 'waypoints', points: points('2027-12-31') } },
    ['course.points[0].date: point-outside'],
  ],
  [
    'a waypoint on the start',
    { startDate: '2025-01-01', course: { shape: 'step', points: points('2025-01-01') } },
    ['course.points[0].date: point-outside'],
  ],
  [
    'a waypoint on the baseline',
    {
      baseline: { value: 1, date: '2025-12-31' },
      course: { shape: 'step', points: points('2025-12-31') },
    },
    ['course.points[0].date: point-outside'],
  ],
  [
    'a waypoint on no day',
    { course: { shape: 'step', points: points('2026-06-31') } },
    ['course.points[0].date: no-such-day'],
  ],
  [
    'a part for itself',
    { allocations: [{ region: '370000', value: 1 }] },
    ['allocations[0].region: region-not-below'],
  ],
  [
    'a part for a neighbour',
    { allocations: [{ region: '320000', value: 1 }] },
    ['allocations[0].region: region-not-below'],
  ],
  [
    'two parts for one',
    {
      allocations: [
        { region: '370200', value: 1 },
        { region: '370200', value: 2 },
      ],
    },
    ['allocations[1].region: region-repeated'],
  ],
  [
    'a part for nobody',
    { allocations: [{ region: '370299', value: 1 }] },
    ['allocations[0].region: unknown-region'],
  ],
  [
    'parts of a range',
    { comparator: 'between', value: null, low: 1, high: 2, allocations: [{ region: '370200', value: 1 }] },
    ['allocations: allocations-not-taken'],
  ],
])('%s is refused', (_, overrides, issues) => {
  expect(found(overrides)).toEqual(issues);
});

it('says in one sentence what stands where, why it is not taken and what is', () => {
  const [issue] = targetIssues(aDraft({ deadline: '2024-12-31', startDate: '2025-01-01' }), KNOWN);
  expect(issue).toEqual({
    messageEn: '“deadline” is “2024-12-31”: the deadline has to be after the start and the baseline.',
    code: 'deadline-before-start',
    field: 'deadline',
    value: '2024-12-31',
    expected: '晚于 2025-01-01 的日期',
    expectedEn: null,
    message: '“deadline”是“2024-12-31”：不晚于起算日 startDate 2025-01-01。应为：晚于 2025-01-01 的日期。',
  });
});

it('tells everything at once', () => {
  expect(found({ region: '32', value: null, unit: '个', tolerance: 3 })).toEqual([
    'region: unknown-region',
    'unit: unit-mismatch',
    'value: value-missing',
    'tolerance: tolerance-not-taken',
  ]);
});

it('names what an unknown code is close to', () => {
  const [issue] = targetIssues(aDraft({ indicator: 'firm' }), KNOWN);
  expect(issue!.expected).toContain('firms（指标 firms）');
  expect(issue!.messageEn).toContain('Wanted: the code of an indicator, such as firms (Indicator firms)');
});

it('names by its code in English what has no English name', () => {
  const [issue] = targetIssues(aDraft({ region: '37211' }), KNOWN);
  expect(issue!.expectedEn).toMatch(/^the code of a region, such as 370211\b[^\p{Script=Han}]*$/u);
});
