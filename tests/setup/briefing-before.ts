import { headlineOf } from '#core/domain/briefing/headline.ts';
import type { BriefingInput } from '#core/domain/briefing/input.ts';

/** What a briefing is made from, with a revised figure, a former plan line and remarks on the headline target. */
export function withBefore(input: BriefingInput, remarks: readonly string[]): BriefingInput {
  const headline = headlineOf(input.targets)!;
  const { levels, target } = headline;
  const points = levels.slice(-4, -1).map((level, index) => {
    const replaced = index === 1;
    const value = replaced ? level.value * 0.93 : level.value;
    return { ...level, value, status: 'flash' as const, replaced, replacedBy: replaced ? level.value : null };
  });
  const before = {
    superseded: [{ supersededAt: '2026-08-20T02:30:00Z', points }],
    promises: [
      {
        ...{ until: '2026-03-01', comparator: 'at_least' as const, value: 400, low: null, high: null },
        planLine: [
          { date: '2024-12-31', value: 253 },
          { date: target.deadline!, value: 400 },
        ],
      },
    ],
    remarks: remarks.map((text, index) => ({ period: levels.at(-1 - index)!.period, text })),
  };
  return { ...input, targets: input.targets.map((one) => (one === headline ? { ...one, before } : one)) };
}
