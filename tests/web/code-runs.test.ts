import { expect, test } from 'vitest';
import { codeRuns } from '../../web/state/code-runs.ts';

test.each<[why: string, text: string, codes: string[]]>([
  ['a target, a goal and a task', 'SD-Q2, CQ-G3 and CQ-T6', ['SD-Q2', 'CQ-G3', 'CQ-T6']],
  ['beside Chinese', '搭建供需平台 CQ-T4。', ['CQ-T4']],
  ['a period', '2026-Q3 until the 20th', ['2026-Q3']],
  ['a day', 'on 2026-11-20', ['2026-11-20']],
  ['the years of a plan', 'industry (2025–2027)', ['2025–2027']],
  ['words with hyphens', 'high-quality, first-rate, X-ray', []],
  ['nothing', '', []],
])('%s', (_, text, codes) => {
  const runs = codeRuns(text);
  expect(runs.filter((_run, index) => index % 2 === 1)).toEqual(codes);
  expect(runs.join('')).toBe(text);
});
