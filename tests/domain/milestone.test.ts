import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#core/domain/calendar.ts';
import {
  judgeMilestone,
  type MilestoneCase,
  type MilestoneReport,
  REPORTED_STATES,
} from '#core/domain/milestone.ts';
import { chosenDueOf } from '#core/domain/milestone-due.ts';
import { chosen, lightForLateness, report } from './milestone-case.ts';

const judge = (known: Partial<MilestoneCase>) =>
  judgeMilestone({ deadline: null, due: null, report: null, day: '2026-11-21', ...known });

/** State, light and months late in one line. */
const brief = (known: Partial<MilestoneCase>) => {
  const { state, light, monthsLate } = judge(known);
  return [state, light, monthsLate];
};

describe('what is still to be done, by months late', () => {
  const under = { deadline: '2026-06-30', report: report({ state: 'in_progress' }) };

  it.each([
    ['2026-06-29', 'in_progress', 'green', 0, 'a day is left'],
    ['2026-06-30', 'in_progress', 'green', 0, 'the day itself is not late'],
    ['2026-07-01', 'overdue', 'green', 0, 'late, by less than a month'],
    ['2026-07-29', 'overdue', 'green', 0, 'a day short of a month'],
    ['2026-07-30', 'overdue', 'yellow', 1, 'a month'],
    ['2026-09-29', 'overdue', 'yellow', 2, 'a day short of three months'],
    ['2026-09-30', 'overdue', 'red', 3, 'three months'],
    ['2036-06-30', 'overdue', 'red', 120, 'ten years'],
  ])('on %s: %s, %s, %d months (%s)', (day, state, light, months) => {
    expect(brief({ ...under, day })).toEqual([state, light, months]);
  });

  it('is overdue whether it was begun or not', () => {
    const idle = { ...under, report: report({ state: 'not_started' }) };
    expect(brief({ ...idle, day: '2026-06-30' })).toEqual(['not_started', 'green', 0]);
    expect(brief({ ...idle, day: '2026-07-30' })).toEqual(['overdue', 'yellow', 1]);
  });
});

describe('what was done, by the day it was done', () => {
  it.each([
    ['2026-06-01', 'done_on_time', 'green', 0],
    ['2026-06-30', 'done_on_time', 'green', 0],
    ['2026-07-01', 'done_late', 'green', 0],
    ['2026-07-29', 'done_late', 'green', 0],
    ['2026-07-30', 'done_late', 'yellow', 1],
    ['2026-09-29', 'done_late', 'yellow', 2],
    ['2026-09-30', 'done_late', 'red', 3],
  ])('on %s: %s, %s, %d months', (doneOn, state, light, months) => {
    const done = report({ state: 'done', doneOn });
    for (const day of ['2026-10-01', '2030-01-01'])
      expect(brief({ deadline: '2026-06-30', report: done, day })).toEqual([state, light, months]);
  });
});

describe('what is missing stays missing', () => {
  it.each([
    { name: 'without a report nothing is known', known: { deadline: '2027-12-31' }, state: 'unreported' },
    { name: 'not even that it is late', known: { deadline: '2020-12-31' }, state: 'unreported' },
    {
      name: 'what was given up is not late',
      known: { deadline: '2020-12-31', report: report({ state: 'withdrawn' }) },
      state: 'withdrawn',
    },
    {
      name: 'without a day nothing in progress is late',
      known: { report: report({ state: 'in_progress' }) },
      state: 'in_progress',
    },
    {
      name: 'nor what was not begun',
      known: { report: report({ state: 'not_started' }) },
      state: 'not_started',
    },
    {
      name: 'nor what was done',
      known: { report: report({ state: 'done', doneOn: '2026-01-31' }) },
      state: 'done',
    },
  ])('$name: $state, no light', ({ known, state }) => {
    expect(brief(known)).toEqual([state, null, null]);
  });
});

describe('the day it is due', () => {
  const done = report({ state: 'done', doneOn: '2026-08-05' });

  it('is the document’s, whatever a person chose', () => {
    const judged = judge({ deadline: '2027-12-31', due: chosen('2026-06-30'), report: done });
    expect(judged.term).toEqual({ date: '2027-12-31', source: 'document' });
    expect(judged.state).toBe('done_on_time');
  });

  it('is a person’s choice where the document names none', () => {
    const judged = judge({ due: chosen('2026-06-30'), report: done });
    expect(judged.term).toEqual({ date: '2026-06-30', source: 'chosen' });
    expect([judged.state, judged.light]).toEqual(['done_late', 'yellow']);
  });

  it('was chosen by whoever first named the day that still holds', () => {
    const said = (due: string | null, recorder: string): MilestoneReport =>
      report({ due, recorder, recordedAt: `2026-0${recorder}-01T00:00:00Z` });
    expect(chosenDueOf([])).toBeNull();
    expect(chosenDueOf([said(null, '2'), said('2026-12-31', '1')])).toBeNull();
    expect(chosenDueOf([said('2026-12-31', '1')])).toMatchObject({ date: '2026-12-31', recorder: '1' });
    const moved = [said('2027-06-30', '4'), said('2027-06-30', '3'), said('2026-12-31', '2')];
    expect(chosenDueOf([...moved, said('2027-06-30', '1')])).toMatchObject({
      date: '2027-06-30',
      recorder: '3',
    });
  });
});

describe('the explanation', () => {
  const codes = (known: Partial<MilestoneCase>) => judge(known).explanation.map(({ code }) => code);
  const due = chosen('2026-06-30');
  const deadline = '2026-06-30';

  it.each([
    { known: {}, steps: ['due_missing', 'unreported'] },
    { known: { deadline }, steps: ['due_document', 'unreported_past_due'] },
    { known: { deadline, day: deadline }, steps: ['due_document', 'unreported'] },
    { known: { report: report({ state: 'in_progress' }) }, steps: ['due_missing', 'reported'] },
    { known: { due, report: report({ state: 'withdrawn' }) }, steps: ['due_chosen', 'reported'] },
    {
      known: { due, report: report({ state: 'in_progress' }), day: deadline },
      steps: ['due_chosen', 'reported', 'days_left', 'light', 'next_light'],
    },
    {
      known: { deadline, report: report({ state: 'in_progress' }) },
      steps: ['due_document', 'reported', 'late', 'light'],
    },
    {
      known: { deadline, report: report({ state: 'done', doneOn: '2026-06-01' }) },
      steps: ['due_document', 'reported', 'done', 'on_time', 'light'],
    },
    {
      known: { deadline, report: report({ state: 'done', doneOn: '2026-07-01' }) },
      steps: ['due_document', 'reported', 'done', 'late', 'light'],
    },
  ])('says $steps', ({ known, steps }) => {
    expect(codes(known)).toEqual(steps);
  });

  it('tells the way to the next light as data', () => {
    const { explanation } = judge({
      deadline: '2026-10-31',
      report: report({ state: 'in_progress' }),
      day: '2026-11-21',
    });
    expect(explanation.slice(-3)).toEqual([
      { code: 'late', values: { due: '2026-10-31', until: '2026-11-21', days: 21, months: 0, done: 0 } },
      { code: 'light', values: { light: 'green', months: 0, from: 0, below: 1 } },
      { code: 'next_light', values: { light: 'yellow', months: 1, on: '2026-11-30', days: 9 } },
    ]);
  });
});

it('every case has one judgement: a light exactly where months late are known, and the light that they say', () => {
  const day = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays('1900-01-01', count));
  const maybe = fc.option(day, { nil: null });
  fc.assert(
    fc.property(
      day,
      maybe,
      maybe,
      fc.option(fc.constantFrom(...REPORTED_STATES), { nil: null }),
      maybe,
      (today, deadline, due, state, doneOn) => {
        const judged = judge({
          deadline,
          due: due === null ? null : chosen(due),
          report: state === null ? null : report({ state, doneOn }),
          day: today,
        });
        expect(judged.light).toBe(lightForLateness(judged.monthsLate));
        expect(judged.term?.date ?? null).toBe(deadline ?? due);
        expect(judged.state === 'unreported').toBe(state === null);
        expect(judged.monthsLate === null || Number.isInteger(judged.monthsLate)).toBe(true);
        if (judged.light === 'red') expect(['overdue', 'done_late']).toContain(judged.state);
      },
    ),
  );
});
