import { expect, it } from 'vitest';
import { precedingIssue } from '#core/domain/briefing/life/preceding-issue.ts';

const MADE = ['2026-03', '2026-06', '2026-06 corrected', '2026-10', '2026-Q1', '2026-Q2', '2025', '2024'];
const issues = MADE.map((name) => ({ name, period: name.split(' ')[0]! }));

it.each<[period: string, before: string | null, why: string]>([
  ['2026-11', '2026-10', 'the period before'],
  ['2026-10', '2026-06 corrected', 'the last that was issued, as it was corrected'],
  ['2026-05', '2026-03', 'made afterwards: not the later ones'],
  ['2026-03', null, 'the first of its kind'],
  ['2026-Q3', '2026-Q2', 'no month'],
  ['2025', '2024', 'no quarter'],
])('before %s comes %s: %s', (period, before, _why) => {
  expect(precedingIssue(issues, period)?.name ?? null).toBe(before);
});
