import { describe, expect, it } from 'vitest';
import { explain } from '#core/domain/explain.ts';
import {
  type PromiseTerms,
  promiseAfter,
  type Ruling,
  rulingsInEffect,
  rulingsOn,
} from '#core/domain/promise.ts';
import { promiseSteps } from '#core/domain/promise-steps.ts';

const DOCUMENT: PromiseTerms = {
  comparator: 'at_least',
  value: 500,
  low: null,
  high: null,
  tolerance: null,
  deadline: null,
  startDate: null,
  baseline: null,
  denominator: null,
  course: { shape: 'linear' },
};

function ruling(vintage: number, changes: Ruling['changes'], effectiveFrom: string | null = null): Ruling {
  return {
    kind: effectiveFrom === null ? 'choice' : 'amendment',
    changes,
    effectiveFrom,
    vintage,
    recordedAt: '2026-03-01T04:00:00Z',
    recorder: '省工信厅 王某',
    reason: '处务会议定',
    document: effectiveFrom === null ? null : '中期调整方案',
    locator: null,
  };
}

const deadline = ruling(3, { deadline: '2027-12-31' });
const higher = ruling(5, { value: 600 }, '2026-07-01');
const later = ruling(4, { value: 650, deadline: '2028-12-31' }, '2027-01-01');

describe('what is promised on a day', () => {
  it.each<[string, string | null, Partial<PromiseTerms>]>([
    ['a choice holds from the beginning', '2020-01-01', { value: 500, deadline: '2027-12-31' }],
    ['an amendment not on the eve of its day', '2026-06-30', { value: 500 }],
    ['but on its day', '2026-07-01', { value: 600, deadline: '2027-12-31' }],
    [
      'the later day wins, though it was recorded earlier',
      '2027-01-01',
      { value: 650, deadline: '2028-12-31' },
    ],
    ['no day: as it stands now', null, { value: 650, deadline: '2028-12-31' }],
  ])('%s', (_, day, expected) => {
    expect(promiseAfter(DOCUMENT, rulingsOn([higher, later, deadline], day))).toMatchObject(expected);
  });

  it('of two rulings on one field the one recorded later wins, and can open the field again', () => {
    const again = ruling(9, { deadline: null });
    expect(promiseAfter(DOCUMENT, rulingsOn([again, deadline], null)).deadline).toBeNull();
  });

  it('an amendment outweighs a choice, whenever that was recorded', () => {
    const choice = ruling(99, { value: 1 });
    expect(promiseAfter(DOCUMENT, rulingsOn([choice, higher], null)).value).toBe(600);
  });
});

describe('what still has a part in a promise', () => {
  const again = ruling(8, { deadline: '2028-12-31', comparator: 'at_most' });
  const opened = ruling(9, { deadline: null });

  it.each<[string, Ruling[], Ruling['changes'][]]>([
    ['a choice', [deadline], [deadline.changes]],
    ['of two choices of a field the last', [deadline, again], [again.changes]],
    ['none that was taken back', [deadline, opened], []],
    ['only that field of one that was taken back in part', [again, opened], [{ comparator: 'at_most' }]],
    ['every amendment, also one of the same field', [higher, later], [higher.changes, later.changes]],
    ['a choice before an amendment of the same field', [deadline, later], [deadline.changes, later.changes]],
  ])('%s', (_, rulings, expected) => {
    const inOrder = rulingsOn(rulings, null);
    const effective = rulingsInEffect(DOCUMENT, inOrder);
    expect(effective.map(({ changes }) => changes)).toEqual(expected);
    expect(promiseAfter(DOCUMENT, effective)).toEqual(promiseAfter(DOCUMENT, inOrder));
  });
});

it('says in both languages who chose what, and what was changed from what to what', () => {
  const steps = promiseSteps(DOCUMENT, rulingsOn([deadline, higher], null), '亿元');
  expect(steps.map((step) => explain(step, 'zh', 0))).toEqual([
    '期限文件未写明，由省工信厅 王某于2026年3月1日选定为2027年12月31日，理由：处务会议定。',
    '目标值自2026年7月1日起由500亿元调整为600亿元（中期调整方案）。',
  ]);
  expect(steps.map((step) => explain(step, 'en', 0))).toEqual([
    'The document leaves the deadline open; 省工信厅 王某 chose 31 Dec 2027 on 1 Mar 2026: 处务会议定.',
    'The target was changed from 500 CNY 100m to 600 CNY 100m as of 1 Jul 2026 (中期调整方案).',
  ]);
});
