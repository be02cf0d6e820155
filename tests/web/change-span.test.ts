import { expect, it } from 'vitest';
import { CHANGE_SPANS, dayBefore, spanIn } from '../../web/state/change-span.ts';

it.each([
  { asked: undefined, span: 'quarter' },
  { asked: 'year', span: 'year' },
  { asked: 'century', span: 'quarter' },
])('an address with $asked compares with a $span ago', ({ asked, span }) => {
  expect(spanIn(asked)).toBe(span);
});

it('longer spans lie further back', () => {
  expect(CHANGE_SPANS.map((span) => dayBefore('2026-11-21', span))).toEqual([
    '2026-10-22',
    '2026-08-22',
    '2026-05-22',
    '2025-11-21',
  ]);
});
