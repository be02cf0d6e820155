import { describe, expect, it } from 'vitest';
import type { PromiseRow, RulingRow } from '#core/contract/rulings.ts';
import { choiceOf, isBlocking, isShaping, shownFields } from '../../web/pages/definitions/open-points.ts';
import { aRuling, SILENT, STATED } from '../domain/promises.ts';

const ruled = (vintage: number, changes: RulingRow['changes']): RulingRow => ({
  ...aRuling(vintage, changes),
  target: 'T-1',
});

function aRow(values: Partial<PromiseRow> = {}): PromiseRow {
  return {
    target: 'T-1',
    plan: 'T',
    indicator: { code: 'x', name: '某指标' },
    region: { code: '000000', name: '某地' },
    unit: '家',
    decimals: 0,
    measureKind: 'stock',
    comparatorWord: '（无）',
    locator: '一',
    line: 1,
    anchor: '培育5家',
    planStart: null,
    document: SILENT,
    promiseThen: SILENT,
    promiseNow: SILENT,
    choosable: ['deadline', 'comparator', 'baseline', 'startDate', 'tolerance', 'course'],
    missing: ['deadline', 'comparator', 'baseline'],
    rulings: [],
    ...values,
  };
}

describe('what keeps a target from being judged', () => {
  const dated = { ...SILENT, deadline: '2027-12-31' };
  it.each<[string, Partial<PromiseRow>, 'in_force' | 'awaiting_definition', boolean]>([
    ['no deadline', {}, 'awaiting_definition', true],
    ['a deadline that somebody chose: it stays where it was', {}, 'in_force', true],
    ['no comparator', { document: dated }, 'in_force', false],
    ['another unit', { document: dated }, 'awaiting_definition', true],
    ['no denominator of a share', { document: dated, measureKind: 'share' }, 'in_force', true],
  ])('%s', (_, row, state, expected) => {
    expect(isBlocking(aRow(row), { state })).toBe(expected);
  });

  it('where everything is stated nothing stands in', () => {
    expect([isShaping(aRow({ document: dated })), isShaping(aRow({ document: STATED }))]).toEqual([
      true,
      false,
    ]);
  });
});

describe('what was chosen', () => {
  const first = ruled(1, { deadline: '2026-12-31', tolerance: 0.1 });
  const again = ruled(2, { deadline: '2027-12-31' });
  const opened = ruled(3, { deadline: null });

  it('is the newest choice of a term', () => {
    const row = aRow({ rulings: [again, first] });
    expect([choiceOf(row, 'deadline'), choiceOf(row, 'tolerance'), choiceOf(row, 'baseline')]).toEqual([
      again,
      first,
      null,
    ]);
  });

  it('is nothing since it was taken back', () => {
    expect(choiceOf(aRow({ rulings: [opened, again, first] }), 'deadline')).toBeNull();
  });

  it('is no amendment', () => {
    const amended: RulingRow = { ...aRuling(1, { deadline: '2027-12-31' }, '2026-07-01'), target: 'T-1' };
    expect(choiceOf(aRow({ rulings: [amended] }), 'deadline')).toBeNull();
  });

  it('has a line of its own, beside what is asked for', () => {
    expect(shownFields(aRow())).toEqual(['deadline', 'comparator', 'baseline']);
    expect(shownFields(aRow({ rulings: [first] }))).toEqual([
      'deadline',
      'comparator',
      'baseline',
      'tolerance',
    ]);
  });
});
