import { describe, expect, it } from 'vitest';
import {
  contentOf,
  type DraftContext,
  draftFaults,
  type MilestoneDraft,
  planStartOf,
  tidyDraft,
} from '#core/domain/milestone-draft.ts';
import { faultText } from '#core/domain/milestone-faults.ts';

const NOTHING: MilestoneDraft = {
  state: null,
  percent: null,
  doneOn: null,
  evidence: null,
  evidenceUrl: null,
  evidenceFile: null,
  due: null,
  note: null,
  unit: null,
  recorder: null,
};
const DONE: MilestoneDraft = { ...NOTHING, state: 'done', doneOn: '2026-11-21', evidence: '印发通知' };
const BEGUN: Partial<MilestoneDraft> = { state: 'in_progress', doneOn: null, evidence: null };
const CONTEXT: DraftContext = {
  deadline: null,
  planStart: '2025-01-01',
  today: '2026-11-21',
  takesPercent: true,
  lastPercent: null,
  units: [],
};

const faults = (draft: Partial<MilestoneDraft>, context: Partial<DraftContext> = {}) =>
  draftFaults(tidyDraft({ ...DONE, ...draft }), { ...CONTEXT, ...context });
const codes = (draft: Partial<MilestoneDraft>, context: Partial<DraftContext> = {}) =>
  faults(draft, context).map(({ field, code }) => `${field} ${code}`);

describe('a report is taken', () => {
  it.each<[string, Partial<MilestoneDraft>, Partial<DraftContext>]>([
    ['done today', {}, {}],
    ['done on the plan’s first day', { doneOn: '2025-01-01' }, {}],
    [
      'done long ago, where no document tells when the plan began',
      { doneOn: '1900-01-01' },
      { planStart: null },
    ],
    ['in progress, without a day or evidence', { state: 'in_progress', doneOn: null, evidence: null }, {}],
    ['with an address', { evidenceUrl: 'https://example.org/a?b=c' }, {}],
    ['done at 100', { percent: '100' }, {}],
    ['not started at 0', { ...BEGUN, state: 'not_started', percent: '0' }, {}],
    ['just short of done', { ...BEGUN, percent: '99.99' }, {}],
    ['no further than last time', { ...BEGUN, percent: '60' }, { lastPercent: 60 }],
    ['fallen, and saying why', { ...BEGUN, percent: '40', note: '返工' }, { lastPercent: 60 }],
    ['without a per cent after one', BEGUN, { lastPercent: 60 }],
    ['by one of the document’s units', { unit: '省工业和信息化厅' }, { units: ['省工业和信息化厅'] }],
    ['by any unit where the document names none', { unit: '省文旅厅' }, {}],
    ['with a chosen day in the future', { due: '2199-12-31' }, {}],
    ['with a chosen day that has passed', { due: '2025-01-01' }, {}],
    ['with lines in its evidence', { evidence: '一\n二' }, {}],
    ['as long as it may be', { evidence: '字'.repeat(2000), note: '𠮷'.repeat(2000) }, {}],
  ])('%s', (_, draft, context) => {
    expect(codes(draft, context)).toEqual([]);
  });
});

describe('a report is refused', () => {
  it.each<[string, Partial<MilestoneDraft>, Partial<DraftContext>]>([
    ['state state_unknown', { state: 'finished' }, {}],
    ['state state_unknown', { state: null }, {}],
    ['doneOn day_required', { doneOn: ' ' }, {}],
    ['doneOn day_without_done', { state: 'in_progress' }, {}],
    ['doneOn not_a_day', { doneOn: '2026-02-29' }, {}],
    ['doneOn not_a_day', { doneOn: '2026/11/21' }, {}],
    ['doneOn not_a_day', { doneOn: '1899-12-31' }, { planStart: null }],
    ['doneOn day_in_future', { doneOn: '2026-11-22' }, {}],
    ['doneOn day_before_plan', { doneOn: '2024-12-31' }, {}],
    ['evidence evidence_required', { evidence: '  ' }, {}],
    ['evidence too_long', { evidence: '字'.repeat(2001) }, {}],
    ['evidence unreadable', { evidence: '一\u0000二' }, {}],
    ['note unreadable', { note: '\ud800' }, {}],
    ['recorder unreadable', { recorder: '王\n某' }, {}],
    ['recorder too_long', { recorder: '王'.repeat(101) }, {}],
    ['evidenceUrl not_an_address', { evidenceUrl: 'javascript:alert(1)' }, {}],
    ['evidenceUrl not_an_address', { evidenceUrl: 'ftp://example.org' }, {}],
    ['evidenceUrl not_an_address', { evidenceUrl: 'https://' }, {}],
    ['due due_stated', { due: '2026-12-31' }, { deadline: '2027-12-31' }],
    ['due due_stated', { due: '2027-12-31' }, { deadline: '2027-12-31' }],
    ['due not_a_day', { due: '2200-01-01' }, {}],
    ['due day_before_plan', { due: '2024-12-31' }, {}],
    ['percent percent_of_done', { percent: '99.9' }, {}],
    ['percent percent_out_of_range', { percent: '100.5' }, {}],
    ['percent percent_out_of_range', { percent: '-1' }, {}],
    ['percent percent_out_of_range', { percent: '1e-7' }, {}],
    ['percent percent_of_event', { percent: '100' }, { takesPercent: false }],
    ['percent percent_of_not_started', { ...BEGUN, state: 'not_started', percent: '1' }, {}],
    ['percent percent_before_done', { ...BEGUN, percent: '100' }, {}],
    ['note fall_unexplained', { ...BEGUN, percent: '59.9' }, { lastPercent: 60 }],
    ['unit unit_unknown', { unit: '省文旅厅' }, { units: ['省工业和信息化厅'] }],
    ['unit too_long', { unit: '厅'.repeat(101) }, {}],
  ])('%s', (fault, draft, context) => {
    expect(codes(draft, context)).toEqual([fault]);
  });

  it('with all its faults at once, in the order of the form', () => {
    const draft = { doneOn: '2027-01-01', evidence: null, evidenceUrl: 'here', due: 'soon' };
    expect(codes(draft)).toEqual([
      'doneOn day_in_future',
      'evidence evidence_required',
      'evidenceUrl not_an_address',
      'due not_a_day',
    ]);
  });
});

it.each<[Partial<MilestoneDraft>, Partial<DraftContext>, string, string]>([
  [
    { doneOn: '2026-11-22' },
    {},
    '“完成日期”填的是“2026-11-22”，应不晚于今天（2026年11月21日）',
    'Done on is "2026-11-22"; it should not be later than today (21 Nov 2026)',
  ],
  [
    { evidence: null },
    {},
    '“佐证”没有填，“已完成”须写明佐证，如文号、名单或报道',
    'Evidence is empty; what is done needs evidence, such as a document number, a list or a news report',
  ],
  [
    { state: 'finished', doneOn: null },
    {},
    '“状态”填的是“finished”，应为以下之一：not_started（未启动）、in_progress（推进中）、done（已完成）、withdrawn（已取消）',
    'State is "finished"; it should be one of not_started (Not started), in_progress (In progress), done (Done), withdrawn (Withdrawn)',
  ],
  [
    { due: '2026-12-31' },
    { deadline: '2027-12-31' },
    '“选定期限”填的是“2026-12-31”，应留空：文件已写明期限2027年12月31日，不能另行选定',
    'Due date chosen is "2026-12-31"; it should be empty: the document states 31 Dec 2027, and nobody chooses another day',
  ],
])('a fault names the field, the value and what was expected: %j', (draft, context, zh, en) => {
  const [fault] = faults(draft, context);
  expect([faultText(fault!, 'zh'), faultText(fault!, 'en')]).toEqual([zh, en]);
});

it('spaces around a text are no text', () => {
  const tidy = tidyDraft({ ...DONE, evidence: ' 印发通知 ', note: ' \n', recorder: '' });
  expect([tidy.evidence, tidy.note, tidy.recorder]).toEqual(['印发通知', null, null]);
  expect(contentOf(tidy, { takesPercent: true })).toEqual({
    state: 'done',
    percent: 100,
    doneOn: '2026-11-21',
    evidence: '印发通知',
    evidenceUrl: null,
    due: null,
    note: null,
    unit: null,
  });
});

it.each([
  ['2024', '2024-10-22', '2024-01-01'],
  ['2025', null, '2025-01-01'],
  ['2026', '2025-12-22', '2025-12-22'],
  [null, '2025-12-22', '2025-12-22'],
  [null, null, null],
])('a plan for %s, signed %s, begins %s', (periodFrom, signedDate, start) => {
  expect(planStartOf(periodFrom, signedDate)).toBe(start);
});
