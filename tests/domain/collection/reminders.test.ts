import { describe, expect, it, test } from 'vitest';
import { type Holder, recipientsOf } from '#core/domain/collection/recipients.ts';
import { climbsOf, REMINDER_STAGES, stageOn } from '#core/domain/collection/reminder-stage.ts';
import { reminderText } from '#core/domain/collection/reminder-words.ts';
import { termOfPeriod } from '#core/domain/collection/term.ts';
import { HOLIDAY_YEARS } from '#seeds/holidays.ts';

/** Opens 2026-10-01, on time until 2026-10-15, taken until 2026-11-16. */
const term = termOfPeriod('2026-Q3', { onTimeDays: 15, lockDays: 45 }, HOLIDAY_YEARS);

test.each([
  ['2026-09-30', null],
  ['2026-10-01', 'opened'],
  ['2026-10-09', 'opened'],
  ['2026-10-10', 'before-5'],
  ['2026-10-13', 'before-5'],
  ['2026-10-14', 'before-1'],
  ['2026-10-15', 'due'],
  ['2026-10-16', 'late-1'],
  ['2026-10-17', 'late-1'],
  ['2026-10-18', 'late-3'],
  ['2026-10-21', 'late-3'],
  ['2026-10-22', 'late-7'],
  ['2026-11-12', 'late-7'],
  ['2026-11-13', 'lock-3'],
  ['2026-11-16', 'lock-3'],
  ['2026-11-17', null],
])('on %s the stage is %s', (day, stage) => {
  expect(stageOn(term, day)).toBe(stage);
});

it('leaves out what would come before the opening of a short term', () => {
  const short = { ...term, onTimeBy: '2026-10-03', lockedAfter: '2026-10-04' };
  const stages = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'].map((day) => stageOn(short, day));
  expect(stages).toEqual(['opened', 'before-1', 'due', 'late-1']);
});

test.each(REMINDER_STAGES)('%s is told in both languages', (stage) => {
  const about = { stage, region: '济南市', planTitle: '山东方案', period: '2026-Q3', ...term };
  expect(reminderText(about, 'zh')).toMatch(/济南市“山东方案”2026年/);
  expect(reminderText(about, 'en')).toContain('Q3 2026');
});

describe('who is reminded', () => {
  const holder = (personId: string, ...grants: Holder['grants']): Holder => ({ personId, grants });
  const city = ['370100', '370000', '100000'];
  const own = holder('own', { role: 'statistician', region: '370100' });
  const province = holder('province', { role: 'statistician', region: '370000' });
  const reviewer = holder('reviewer', { role: 'reviewer', region: '370000' });
  const nation = holder('nation', { role: 'reviewer', region: '100000' });
  const admin = holder('admin', { role: 'administrator', region: '100000' });
  const cityReviewer = holder('city reviewer', { role: 'reviewer', region: '370100' });

  test.each<[string, Holder[], Parameters<typeof climbsOf>[0], string[]]>([
    ['their own statistician alone', [own, province, reviewer], 'due', ['own']],
    ['nobody’s own: those above, flagged', [province, reviewer], 'due', ['province ↑']],
    ['late by one day: nobody above', [own, reviewer], 'late-1', ['own']],
    [
      'late by three days: the nearest reviewers above',
      [own, reviewer, nation],
      'late-3',
      ['own', 'reviewer ↑'],
    ],
    [
      'not the city’s own reviewer, who reviews below it',
      [own, cityReviewer, nation],
      'late-3',
      ['own', 'nation ↑'],
    ],
    [
      'late by seven days: administrators too',
      [own, reviewer, admin],
      'late-7',
      ['own', 'reviewer ↑', 'admin ↑'],
    ],
    [
      'once, who is several of them',
      [holder('both', ...province.grants, ...reviewer.grants), admin],
      'late-7',
      ['both ↑', 'admin ↑'],
    ],
    ['nobody, where nobody is', [], 'late-7', []],
  ])('%s', (_, holders, stage, reminded) => {
    const found = recipientsOf(city, holders, climbsOf(stage));
    expect(found.map(({ personId, escalated }) => `${personId}${escalated ? ' ↑' : ''}`)).toEqual(reminded);
  });
});
