import { describe, expect, it, test } from 'vitest';
import { noticeText } from '#core/domain/briefing/life/notice-words.ts';
import {
  againAfterMs,
  draftDay,
  endedPeriods,
  isAllApproved,
  MOST_ATTEMPTS,
  type ScheduleTerms,
} from '#core/domain/briefing/life/schedule.ts';
import type { HolidayYear } from '#core/domain/collection/workday.ts';

const YEAR: HolidayYear = {
  year: 2026,
  daysOff: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: ['2026-10-10'],
};
const terms = (change: Partial<ScheduleTerms> = {}): ScheduleTerms => ({
  ...{ cadence: 'month', trigger: 'workday', workday: 1, firstPeriod: '2026-08' },
  ...change,
});

describe('the working day on which a month is drafted', () => {
  test.each([
    [1, '2026-09', '2026-10-08', 'the first one after the holidays'],
    [3, '2026-09', '2026-10-10', 'a Saturday that is worked counts'],
    [4, '2026-09', '2026-10-12', 'and the Sunday after it does not'],
    [1, '2026-10', '2026-11-02', 'a month that begins on a Sunday'],
  ])('number %i after %s is %s: %s', (workday, period, date) => {
    expect(draftDay(terms({ workday }), period, [YEAR])).toEqual({ date, certain: true });
  });

  it('is not certain past the last published year', () => {
    expect(draftDay(terms(), '2026-12', [YEAR])).toEqual({ date: '2027-01-01', certain: false });
  });
  it('is none with another trigger', () => {
    expect(draftDay(terms({ trigger: 'approved', workday: null }), '2026-09', [YEAR])).toBeNull();
  });
});

test.each([
  ['the last day of the month', '2026-10-31', ['2026-08', '2026-09']],
  ['the day after', '2026-11-01', ['2026-08', '2026-09', '2026-10']],
  ['before its first period ended', '2026-08-31', []],
])('periods that are over on %s', (_, today, expected) => {
  expect(endedPeriods(terms(), today)).toEqual(expected);
});

test('quarters and years end too', () => {
  expect(endedPeriods(terms({ cadence: 'quarter', firstPeriod: '2026-Q2' }), '2026-10-01')).toEqual([
    '2026-Q2',
    '2026-Q3',
  ]);
  expect(endedPeriods(terms({ cadence: 'year', firstPeriod: '2025' }), '2026-12-31')).toEqual(['2025']);
});

test.each([
  ['nobody has to report', [], false],
  ['one is missing', ['approved', 'not_started'], false],
  ['one waits for its review', ['approved', 'submitted'], false],
  ['all approved or published', ['approved', 'published'], true],
] as const)('%s', (_, states, expected) => {
  expect(isAllApproved(states)).toBe(expected);
});

it('waits longer each time, and gives up', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS }, (_, made) => againAfterMs(made + 1));
  expect(waits).toEqual([60_000, 300_000, 1_500_000, 7_200_000, null]);
});

test.each([
  ['drafted', '《月报》2026年9月（总第21期）已自动起草，请核稿。'],
  ['issued', '《月报》2026年9月（总第21期）已签发。'],
  ['failed', '《月报》2026年9月（总第21期）未能自动起草：没有数据'],
] as const)('%s is told in a sentence', (kind, text) => {
  const facts = {
    title: '月报',
    number: '总第21期',
    correction: 0,
    period: '2026-09',
    fault: '没有数据',
  } as const;
  expect(noticeText({ kind, ...facts }, 'zh')).toBe(text);
  expect(noticeText({ kind, ...facts, title: 'Monthly' }, 'en')).not.toMatch(/月/);
});
