import { describe, expect, it } from 'vitest';
import type { RulingDraft } from '#core/domain/ruling-draft.ts';
import { RULING_FAULT_CODES, type RulingFault } from '#core/domain/ruling-fault.ts';
import { rulingFaultText } from '#core/domain/ruling-fault-words.ts';
import { type RuledPromise, readRuling } from '#core/domain/ruling-faults.ts';
import { amendment, choice, promise, silent } from './drafts.ts';
import { aRuling, SILENT } from './promises.ts';

describe('a refusal names the field, its value and what it should be', () => {
  it.each<[RulingDraft, RuledPromise, zh: string, en: string]>([
    [
      choice({ deadline: '2027-13-31' }),
      silent,
      '“期限”填的是“2027-13-31”，应为公历的一天（年份 1900 至 2199），如 2027-12-31',
      'deadline is "2027-13-31"; it should be a day of the years 1900 to 2199, such as 2027-12-31',
    ],
    [
      choice({ value: 60 }),
      silent,
      '“目标值”填的是“60”，文件已经写明，不能人工选定；主管部门作了调整的，应登记为“调整”',
      'target is "60"; the document states it, so nobody chooses it; what an authority changed is an amendment',
    ],
    [
      amendment({ value: Infinity }),
      silent,
      '“目标值”填的是“Infinity”，应为数字，绝对值不超过 1e15',
      'target is "Infinity"; it should be a number of at most 1e15 either way',
    ],
    [
      amendment({ startDate: '2028-01-01' }),
      promise({ ...SILENT, deadline: '2027-12-31' }),
      '“起算日”填的是“2028-01-01”，应早于期限（2027年12月31日）',
      'starting day is "2028-01-01"; it should be before the deadline (31 Dec 2027)',
    ],
    [
      choice({ baseline: { value: '很多', date: '2024-12-31' } }),
      silent,
      '“基数”填的是“很多 2024-12-31”，应为一个数和一天，如 253 和 2024-12-31',
      'baseline is "很多 2024-12-31"; it should be a figure and its day, such as 253 and 2024-12-31',
    ],
    [
      amendment({ value: 60 }, { document: null }),
      silent,
      '“调整文件”没有填，须填写',
      'amending document is empty; it has to be given',
    ],
    [
      choice({ deadline: '2027-12-31' }),
      promise(SILENT, { rulings: [aRuling(1, { deadline: '2028-12-31' }, '2026-07-01')] }),
      '“期限”填的是“2027-12-31”，已由《中期调整方案》调整，人工选定不起作用，应登记为“调整”',
      'deadline is "2027-12-31"; "中期调整方案" has amended it, so a choice has no effect; record an amendment',
    ],
  ])('%#', (draft, of, zh, en) => {
    const [fault] = readRuling(draft, of).faults;
    expect([rulingFaultText(fault!, 'zh'), rulingFaultText(fault!, 'en')]).toEqual([zh, en]);
  });

  it.each(RULING_FAULT_CODES)('%s has a sentence in both languages', (code) => {
    const fault: RulingFault = {
      code,
      field: 'deadline',
      value: { shape: 'step' },
      bound: { of: 'deadline', is: '2027-12-31' },
      document: '方案',
    };
    expect(rulingFaultText(fault, 'zh')).toMatch(/^“期限”填的是“\{"shape":"step"\}”，\p{Script=Han}/u);
    expect(rulingFaultText(fault, 'en')).toMatch(/^deadline is "\{"shape":"step"\}"; [a-z"]/);
    expect(rulingFaultText(fault, 'en') + rulingFaultText(fault, 'zh')).not.toMatch(/undefined|null|NaN/);
  });
});
