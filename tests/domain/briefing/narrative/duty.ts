import type { DutyFacts } from '#core/domain/briefing/follow-through-facts.ts';

/** A report that was handed in on its last day. */
export const duty = (facts: Partial<DutyFacts> = {}): DutyFacts => ({
  ...{ region: '甲', period: '2026-Q2', onTimeBy: '2026-07-15', submittedOn: '2026-07-15' },
  ...{ filled: 2, expected: 2, demo: false },
  ...facts,
});
