import { describe, expect, it, test } from 'vitest';
import { type Holder, recipientsOf } from '#core/domain/collection/recipients.ts';
import { climbsOf, dayOfStage, REMINDER_STAGES, stageOn } from '#core/domain/collection/reminder-stage.ts';
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

const ABOUT = { region: '济南市', planTitle: '山东方案', period: '2026-Q3', ...term };

test.each(REMINDER_STAGES)('%s is told in both languages', (stage) => {
  const about = { ...ABOUT, stage, day: dayOfStage(stage, term) };
  expect(reminderText(about, 'zh')).toMatch(/济南市“山东方案”2026年/);
  expect(reminderText(about, 'en')).toContain('Q3 2026');
});

test.each([
  ['before-5', '2026-10-10', '还有 5 天到期', 'due in 5 days'],
  ['before-5', '2026-10-12', '还有 3 天到期', 'due in 3 days'],
  ['before-1', '2026-10-14', '还有 1 天到期', 'due in 1 day,'],
  ['late-1', '2026-10-17', '已逾期 2 天', 'late by 2 days'],
  ['late-7', '2026-10-22', '已逾期 7 天', 'late by 7 days'],
  ['late-7', '2026-11-12', '已逾期 28 天', 'late by 28 days'],
  ['lock-3', '2026-11-15', '1 天后（2026年11月16日）截止', 'closed in 1 day,'],
  ['lock-3', '2026-11-16', '今天（2026年11月16日）截止', 'closed today,'],
])('%s written on %s counts from that day: %s', (stage, day, zh, en) => {
  expect(reminderText({ ...ABOUT, stage, day }, 'zh')).toContain(zh);
  expect(reminderText({ ...ABOUT, stage, day }, 'en')).toContain(en);
});

it('keeps its number where the date was put off since', () => {
  const moved = { ...ABOUT, stage: 'late-3', day: '2026-10-18', onTimeBy: '2026-10-30' };
  expect(reminderText(moved, 'zh')).toContain('已逾期 3 天');
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
