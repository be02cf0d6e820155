import { expect, it, test } from 'vitest';
import { ANALYSIS_CODES, type AnalysisStep } from '#core/domain/analysis-step.ts';
import { sayAnalysis } from '#core/domain/analysis-words.ts';
import { CATCH_UP_REASONS, CATCH_UP_RULES, NO_CATCH_UP } from '#core/domain/catch-up.ts';
import { NO_DENSITY_SPLIT } from '#core/domain/density-split.ts';
import { CHANGE_REASONS } from '#core/domain/level-change.ts';
import { APART, LEFT_OUT, NO_ROLL_UP } from '#core/domain/roll-up.ts';
import { CASES, cities, money } from './analysis-steps.ts';

test.each(CASES)('%s', (code, values, zh, en) => {
  expect(sayAnalysis({ code, values }, 'zh', 1)).toContain(zh);
  expect(sayAnalysis({ code, values }, 'en', 1)).toContain(en);
});

it('has a case for every step', () => {
  expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(ANALYSIS_CODES));
});

const REASONS: [AnalysisStep['code'], readonly string[]][] = [
  ['catch_up_left_out', CATCH_UP_REASONS],
  ['catch_up_nothing', CATCH_UP_REASONS],
  ['catch_up_none', NO_CATCH_UP],
  ['density_none', NO_DENSITY_SPLIT],
  ['roll_up_left_out', LEFT_OUT],
  ['roll_up_apart', APART],
  ['roll_up_none', NO_ROLL_UP],
  ['change_none', CHANGE_REASONS],
  ['plan_time_none', ['no_deadline', 'not_judged', 'no_start']],
];

test.each(REASONS)('%s has words for every reason', (code, reasons) => {
  for (const reason of reasons) {
    for (const locale of ['zh', 'en'] as const) {
      expect(sayAnalysis({ code, values: { reason, ...cities } }, locale, 1)).not.toMatch(/undefined|—/);
    }
  }
});

it('names every rule', () => {
  const said = CATCH_UP_RULES.map((rule) =>
    sayAnalysis({ code: 'catch_up', values: { ...money, rule } }, 'zh', 1),
  );
  expect(new Set(said).size).toBe(CATCH_UP_RULES.length);
  expect(said.join()).not.toContain('undefined');
});
