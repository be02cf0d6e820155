import { expect, test } from 'vitest';
import type { TargetFacts } from '#core/domain/briefing/input.ts';
import { tableNote } from '#core/domain/briefing/table-note.ts';
import { targetRows } from '#core/domain/briefing/target-rows.ts';
import { facts, SILENT } from './facts.ts';

const note = (targets: TargetFacts[]) => tableNote(targetRows(targets, '2026-09-30'));
const silent = facts({ progress: SILENT, status: null });
const apart = facts({
  progress: { methodsDisagree: true, outlook: { class: 'cloudy', projection: 450, miss: 0.4 } },
});

test.each<[what: string, targets: TargetFacts[], text: string, instead: string[]]>([
  [
    'all rows share both',
    [facts(), facts()],
    '期限均为2027年；数据均为2026年三季度快报数；竖线为计划进度',
    ['deadline', 'period'],
  ],
  [
    'one has no figure yet',
    [facts(), facts(), silent],
    '期限均为2027年；已有数据均为2026年三季度快报数；竖线为计划进度',
    ['deadline', 'period'],
  ],
  [
    'another deadline',
    [facts(), facts({ target: { deadline: '2025-12-31' } })],
    '数据均为2026年三季度快报数；竖线为计划进度',
    ['period'],
  ],
  ['another status', [facts(), facts({ status: 'final' })], '期限均为2027年；竖线为计划进度', ['deadline']],
  [
    'another quarter',
    [facts(), facts({ progress: { period: '2026-Q2' } })],
    '期限均为2027年；竖线为计划进度',
    ['deadline'],
  ],
  ['a single row', [facts()], '竖线为计划进度', []],
  ['nothing to draw', [silent], '', []],
  ['two methods apart', [apart], '竖线为计划进度；※为两种算法不一致', []],
])('%s', (_, targets, text, instead) => {
  expect(note(targets)).toEqual({ text, instead });
});
