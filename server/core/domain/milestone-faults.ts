import { formatDate, type Locale } from './format.ts';
import { REPORTED_STATES } from './milestone.ts';
import { REPORTED_WORDS } from './milestone-words.ts';
import type { IsoDate, Percent } from './units.ts';
import { shortened } from './upload/shortened.ts';

/** What a person fills in, in the order of the form. */
export const DRAFT_FIELDS = [
  'state',
  'percent',
  'doneOn',
  'evidence',
  'evidenceUrl',
  'evidenceFile',
  'due',
  'note',
  'unit',
  'recorder',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

export const DRAFT_FAULT_CODES = [
  'state_unknown',
  'day_required',
  'day_without_done',
  'not_a_day',
  'day_in_future',
  'day_before_plan',
  'evidence_required',
  'not_an_address',
  'due_stated',
  'percent_of_event',
  'percent_out_of_range',
  'percent_of_done',
  'percent_of_not_started',
  'percent_before_done',
  'fall_unexplained',
  'unit_required',
  'unit_unknown',
  'file_unknown',
  'too_long',
  'unreadable',
] as const;
export type DraftFaultCode = (typeof DRAFT_FAULT_CODES)[number];

/** What is wrong with one field of a report. */
export interface DraftFault {
  field: DraftField;
  code: DraftFaultCode;
  /** As it was written; null when nothing was. */
  value: string | null;
  /** The day that it is held against. */
  bound?: IsoDate;
  /** The most characters there may be. */
  longest?: number;
  /** The per cent that was published last. */
  last?: Percent;
  /** The units that there are to choose from. */
  units?: readonly string[];
}

/**
 * Faults of what cannot even be kept as a draft: a word that is no state, a day that is none. With any other
 * fault a draft is kept, and cannot be handed in.
 */
export const UNKEEPABLE: readonly DraftFaultCode[] = [
  'state_unknown',
  'not_a_day',
  'not_an_address',
  'percent_out_of_range',
  'file_unknown',
  'too_long',
  'unreadable',
];

/** What the fields are called. */
export const DRAFT_FIELD_WORDS: Record<Locale, Record<DraftField, string>> = {
  zh: {
    state: '状态',
    percent: '完成百分比',
    doneOn: '完成日期',
    evidence: '佐证',
    evidenceUrl: '佐证网址',
    evidenceFile: '佐证文件',
    due: '选定期限',
    note: '备注',
    unit: '责任单位',
    recorder: '填报人或单位',
  },
  en: {
    state: 'State',
    percent: 'Per cent done',
    doneOn: 'Done on',
    evidence: 'Evidence',
    evidenceUrl: 'Link to the evidence',
    evidenceFile: 'Evidence file',
    due: 'Due date chosen',
    note: 'Note',
    unit: 'Responsible unit',
    recorder: 'Reported by',
  },
};

/** The fault as a sentence: the field, what it holds, and what it should. */
export function faultText(fault: DraftFault, locale: Locale): string {
  const name = DRAFT_FIELD_WORDS[locale][fault.field];
  const expected = EXPECTED[locale][fault.code](fault);
  if (locale === 'zh') {
    const held = fault.value === null ? '没有填' : `填的是“${shortened(fault.value)}”`;
    return `“${name}”${held}，${expected}`;
  }
  const held = fault.value === null ? 'is empty' : `is "${shortened(fault.value)}"`;
  return `${name} ${held}; ${expected}`;
}

type Expectations = Record<DraftFaultCode, (fault: DraftFault) => string>;

const day = ({ bound }: DraftFault, locale: Locale) => formatDate(bound ?? null, locale);
const STATES_ZH = REPORTED_STATES.map((state) => `${state}（${REPORTED_WORDS.zh[state]}）`).join('、');
const STATES_EN = REPORTED_STATES.map((state) => `${state} (${REPORTED_WORDS.en[state]})`).join(', ');

const EXPECTED: Record<Locale, Expectations> = {
  zh: {
    state_unknown: () => `应为以下之一：${STATES_ZH}`,
    day_required: () => '“已完成”须写明哪一天完成，如 2026-08-01',
    day_without_done: () => '应留空：只有“已完成”才有完成日期',
    not_a_day: () => '应为 1900 至 2199 年间的一天，如 2026-08-01',
    day_in_future: (fault) => `应不晚于今天（${day(fault, 'zh')}）`,
    day_before_plan: (fault) => `应不早于计划起始日（${day(fault, 'zh')}）`,
    evidence_required: () => '“已完成”须写明佐证，如文号、名单或报道',
    not_an_address: () => '应为 http:// 或 https:// 开头的网址',
    due_stated: (fault) => `应留空：文件已写明期限${day(fault, 'zh')}，不能另行选定`,
    percent_of_event: () => '应留空：活动只有办与没办，不填百分比',
    percent_out_of_range: () => '应为 0 到 100 之间的数',
    percent_of_done: () => '“已完成”应为 100，也可以留空',
    percent_of_not_started: () => '“未启动”应为 0，也可以留空',
    percent_before_done: () => '“推进中”应小于 100；确已完成的，请把状态改为“已完成”',
    fall_unexplained: ({ last }) => `百分比低于上次发布的 ${last}，须在备注里写明原因`,
    unit_required: ({ units }) => `须写明由哪个责任单位填报${units?.length ? `：${units.join('、')}` : ''}`,
    unit_unknown: ({ units }) => `应为文件列出的责任单位之一：${units?.join('、')}`,
    file_unknown: () => '应为您上传过的文件，或这一项已有的佐证文件；请重新上传',
    too_long: ({ longest }) => `应不超过 ${longest} 个字符`,
    unreadable: () => '应不含控制字符或无法保存的字符',
  },
  en: {
    state_unknown: () => `it should be one of ${STATES_EN}`,
    day_required: () => 'what is done needs the day it was done, such as 2026-08-01',
    day_without_done: () => 'it should be empty: only what is done has a day',
    not_a_day: () => 'it should be a day of the years 1900 to 2199, such as 2026-08-01',
    day_in_future: (fault) => `it should not be later than today (${day(fault, 'en')})`,
    day_before_plan: (fault) => `it should not be earlier than the plan's first day (${day(fault, 'en')})`,
    evidence_required: () =>
      'what is done needs evidence, such as a document number, a list or a news report',
    not_an_address: () => 'it should be an address that begins with http:// or https://',
    due_stated: (fault) =>
      `it should be empty: the document states ${day(fault, 'en')}, and nobody chooses another day`,
    percent_of_event: () => 'it should be empty: an event takes place or does not',
    percent_out_of_range: () => 'it should be a number from 0 to 100',
    percent_of_done: () => 'what is done should have 100, or nothing',
    percent_of_not_started: () => 'what is not started should have 0, or nothing',
    percent_before_done: () => 'what is in progress should have less than 100; if it is done, say so',
    fall_unexplained: ({ last }) =>
      `the per cent is below the ${last} published last: the note should say why`,
    unit_required: ({ units }) =>
      `the unit that reports should be named${units?.length ? `: ${units.join(', ')}` : ''}`,
    unit_unknown: ({ units }) =>
      `it should be one of the units that the document names: ${units?.join(', ')}`,
    file_unknown: () =>
      'it should be a file that you uploaded, or the evidence kept already; upload it again',
    too_long: ({ longest }) => `it should have at most ${longest} characters`,
    unreadable: () => 'it should have no control characters and none that cannot be kept',
  },
};
