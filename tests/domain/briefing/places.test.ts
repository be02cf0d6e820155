import { expect, test } from 'vitest';
import { byReport } from '#core/domain/briefing/places.ts';
import type { ExplanationCode } from '#core/domain/explanation.ts';
import type { Progress } from '#core/domain/progress.ts';
import { facts, place, SILENT } from './facts.ts';

const waiting = (code: ExplanationCode): Partial<Progress> => ({
  state: 'awaiting_definition',
  light: null,
  explanation: [{ code, values: {} }],
});

test.each<[name: string, whole: Partial<Progress>, own: Partial<Progress>, late: boolean]>([
  ['the same quarter', {}, { period: '2026-Q3' }, false],
  ['the quarter before', {}, { period: '2026-Q2' }, true],
  ['a month that ends with the quarter', {}, { period: '2026-09' }, false],
  ['a month inside the quarter', {}, { period: '2026-08' }, true],
  ['a year that ends with the quarter', { period: '2025-Q4' }, { period: '2025' }, false],
  ['ahead of the whole', { period: '2026-Q2' }, { period: '2026-Q3' }, false],
  ['nothing ever', {}, SILENT, true],
  ['nothing ever, and nothing of the whole', SILENT, SILENT, true],
  ['some figure, and nothing of the whole', SILENT, {}, false],
  ['an older figure that met its part', {}, { period: '2026-Q2', state: 'met', light: null }, true],
  [
    'no final figure after the deadline',
    { period: '2025-Q4' },
    { period: '2025-Q3', state: 'awaiting_final_data' },
    true,
  ],
  [
    'reported, but in a unit that does not match',
    {},
    { ...waiting('unit_mismatch'), period: '2026-Q2' },
    false,
  ],
  ['reported, but of an open definition', {}, { ...SILENT, ...waiting('denominator_undecided') }, false],
  [
    'an older figure of a promise without a deadline',
    {},
    { ...waiting('deadline_missing'), period: '2026-Q2' },
    true,
  ],
])('%s', (_, whole, own, isLate) => {
  const one = place('菏泽', own);
  const { reported, late } = byReport(facts({ progress: whole, places: [one] }));
  expect([reported, late]).toEqual(isLate ? [[], [one]] : [[one], []]);
});
