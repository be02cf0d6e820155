import { describe, expect, test } from 'vitest';
import type { ObservationStatus } from '#core/domain/observation.ts';
import { figureChange, versionDifference } from '#core/domain/version-change.ts';
import { fileOf, reasonOf } from '#core/domain/way-in.ts';

const at = (value: number | null, unit = '亿元', status: ObservationStatus = 'preliminary') => ({
  value,
  unit,
  status,
  yoyPercent: null as number | null,
});

test.each([
  ['a smaller figure', at(331.2), at(327.8), [-3.4, '亿元', -0.0103]],
  ['a larger one', at(327.8), at(331.2), [3.4, '亿元', 0.0104]],
  ['the same', at(5), at(5), [0, '亿元', 0]],
  ['another unit of its family', at(32_780, '万元'), at(3.3, '亿元'), [0.022, '亿元', 0.0067]],
  ['percentages differ by points, not by a share', at(50, '%'), at(48.5, '%'), [-1.5, '个百分点', null]],
  ['from nothing no share can be told', at(0, '家'), at(3, '家'), [3, '家', null]],
  ['from below zero', at(-4), at(-3), [1, '亿元', 0.25]],
  ['units that do not convert', at(12, '个'), at(21, '家'), [null, '家', null]],
  ['a figure that was withdrawn', at(12), at(null, '亿元', 'withdrawn'), [null, '亿元', null]],
  ['a figure that came back', at(null, '亿元', 'withdrawn'), at(12), [null, '亿元', null]],
  ['the first one', null, at(12), [null, '亿元', null]],
] as const)('%s', (_, before, after, told) => {
  const { difference, unit, share } = versionDifference(before, after);
  expect([difference, unit, share === null ? null : Number(share.toFixed(4))]).toEqual(told);
});

describe('what happened to a figure', () => {
  test.each([
    ['became known', null, at(1), 'activity'],
    ['was said not to be published', null, at(null, '亿元', 'not_published'), 'activity'],
    ['came after it was not published', at(null, '亿元', 'not_published'), at(1), 'activity'],
    ['came back after it was withdrawn', at(null, '亿元', 'withdrawn'), at(1), 'activity'],
    ['changed', at(1), at(2), 'revision'],
    ['was withdrawn', at(1), at(null, '亿元', 'withdrawn'), 'revision'],
    ['became final', at(1), at(1, '亿元', 'final'), 'revision'],
    ['got a growth rate', at(1), { ...at(1), yoyPercent: 3 }, 'revision'],
    ['got another unit', at(1), at(1, '万元'), 'revision'],
    ['went forth and back', at(1), at(1), null],
  ] as const)('it %s', (_, before, after, told) => {
    expect(figureChange(before, after)).toBe(told);
  });
});

test.each([
  ['a correction says it of the report', 'report', '更正漏报', null, '更正漏报', null],
  ['and of the figure, too', 'report', '更正漏报', '剔除重复', '更正漏报；剔除重复', null],
  ['but once is enough', 'api', '更正', '更正', '更正', null],
  ['the name of a file is no reason', 'workbook', '三季度.xlsx', null, null, '三季度.xlsx'],
  ['what stands beside the figure is', 'csv', '三季度.csv', '补报', '补报', '三季度.csv'],
  ['what a publication is called is none', 'published', 'https://example.cn', null, null, null],
  ['nobody said', 'api', null, null, null, null],
] as const)('%s', (_, way, submissionNote, note, reason, file) => {
  expect([reasonOf(way, submissionNote, note), fileOf(way, submissionNote)]).toEqual([reason, file]);
});
