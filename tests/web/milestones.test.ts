import { describe, expect, it } from 'vitest';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import { MILESTONE_STATES } from '#core/domain/milestone.ts';
import { MESSAGES } from '../../web/i18n/messages.ts';
import { bodyOf, faultsIn, knownOf } from '../../web/pages/plan/milestones/report-form.ts';
import { milestoneTone, milestoneWord, pressing, recentlyDone } from '../../web/state/milestones.ts';

const { zh, en } = MESSAGES;

function row(known: Partial<MilestoneRow> = {}): MilestoneRow {
  return {
    code: 'CQ-T1',
    plan: 'CQ',
    kind: 'task',
    title: '攻关关键核心技术',
    state: 'unreported',
    light: null,
    term: null,
    monthsLate: null,
    reported: null,
    doneOn: null,
    evidence: null,
    evidenceUrl: null,
    note: null,
    percent: null,
    unit: null,
    units: [],
    evidenceFile: null,
    evidenceFileName: null,
    recorder: null,
    recordedAt: null,
    vintage: null,
    demo: false,
    explanation: [],
    asOf: '2026-11-21',
    ...known,
  };
}

it.each<[Partial<MilestoneRow>, string, string]>([
  [{ state: 'overdue', monthsLate: 0 }, '逾期不满1个月', 'Overdue, under 1 month'],
  [{ state: 'overdue', monthsLate: 1 }, '逾期1个月', 'Overdue, 1 month'],
  [{ state: 'overdue', monthsLate: 4 }, '逾期4个月', 'Overdue, 4 months'],
  [{ state: 'done_late', monthsLate: 0 }, '逾期完成（不满1个月）', 'Done late, under 1 month'],
  [{ state: 'done_late', monthsLate: 2 }, '逾期完成（2个月）', 'Done late, 2 months'],
  [{ state: 'in_progress', monthsLate: 0 }, '推进中', 'In progress'],
  [{ state: 'unreported' }, '未报告', 'Not reported'],
])('%j reads %s', (known, chinese, english) => {
  expect([milestoneWord(row(known), zh), milestoneWord(row(known), en)]).toEqual([chinese, english]);
});

it('has the colour of its light, and without one only what is done has a shape of its own', () => {
  expect(milestoneTone(row({ state: 'done_late', light: 'red' }))).toBe('red');
  const unlit = MILESTONE_STATES.map((state) => [state, milestoneTone(row({ state, light: null }))]);
  expect(unlit.filter(([, tone]) => tone !== 'none')).toEqual([['done', 'met']]);
});

it('what is due longest comes first, what was done last comes first', () => {
  const due = (code: string, date: string) =>
    row({ code, state: 'overdue', term: { date, source: 'chosen' } });
  const late = [due('A', '2026-09-30'), row({ code: 'B' }), due('C', '2026-06-30')];
  expect(pressing(late).map(({ code }) => code)).toEqual(['C', 'A']);
  const done = [row({ code: 'A', doneOn: '2025-01-10' }), row(), row({ code: 'C', doneOn: '2026-09-08' })];
  expect(recentlyDone(done).map(({ code }) => code)).toEqual(['C', 'A']);
});

describe('the form', () => {
  const reported = row({
    state: 'done_on_time',
    reported: 'done',
    doneOn: '2026-10-31',
    evidence: '清单',
    term: { date: '2026-12-31', source: 'chosen' },
    recorder: '市经济信息委',
    percent: 100,
    evidenceFile: 'abc',
    evidenceFileName: '清单.pdf',
    unit: '市经济信息委',
  });

  it('begins with the newest report', () => {
    expect(knownOf(reported)).toEqual({
      state: 'done',
      doneOn: '2026-10-31',
      evidence: '清单',
      evidenceUrl: '',
      due: '2026-12-31',
      recorder: '市经济信息委',
      percent: '100',
      file: { hash: 'abc', name: '清单.pdf' },
      note: '',
      unit: '市经济信息委',
    });
  });

  it('takes nothing from a demonstration but the state', () => {
    expect(knownOf({ ...reported, demo: true })).toEqual({
      state: 'done',
      doneOn: '',
      evidence: '',
      evidenceUrl: '',
      due: '',
      recorder: null,
      percent: '',
      file: null,
      note: '',
      unit: '',
    });
  });

  it('begins in progress where nothing was reported, and never repeats the document’s day', () => {
    expect(knownOf(row()).state).toBe('in_progress');
    expect(knownOf({ ...reported, term: { date: '2027-12-31', source: 'document' } }).due).toBe('');
  });

  it('says nothing of what it does not ask, and null of what is left empty', () => {
    const form = new FormData();
    form.set('state', 'in_progress');
    form.set('evidence', '');
    expect(bodyOf(form)).toEqual({ state: 'in_progress', evidence: null });
  });
});

describe('a refusal', () => {
  const problem = { type: 'about:blank', title: '', status: 400, detail: '', code: 'invalid-request' };
  const fault = { field: 'doneOn', code: 'day_required', value: null, zh: '没有填', en: 'empty' };

  it('names its fields', () => {
    expect(faultsIn({ ...problem, details: { faults: [fault] } })).toEqual([fault]);
  });

  it.each([[null], [problem], [{ ...problem, details: { faults: 'many' } }]])('%j names none', (known) => {
    expect(faultsIn(known)).toEqual([]);
  });

  it('keeps what it understands', () => {
    const strange = [fault, null, 'doneOn', { ...fault, field: 'colour' }, { ...fault, zh: 7 }];
    expect(faultsIn({ ...problem, details: { faults: strange } })).toEqual([fault]);
  });
});
