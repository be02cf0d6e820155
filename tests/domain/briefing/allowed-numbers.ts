import { aimOf } from '#core/domain/aim.ts';
import type { BriefingInput } from '#core/domain/briefing/input.ts';
import { planTimeElapsed } from '#core/domain/briefing/plan-period.ts';
import { addDecimals } from '#core/domain/decimal.ts';
import { FORECAST_COVERAGE } from '#core/domain/forecast/forecast.ts';

/** Every number that the facts hold or that follows from them in one documented step. */
export function allowedNumbers(input: BriefingInput): number[] {
  const found = new Set<number>();
  const walk = (value: unknown) => {
    if (typeof value === 'number') found.add(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk([input.targets, input.milestones]);
  const elapsed = planTimeElapsed(input.plan, input.cutOff);
  if (elapsed !== null) found.add(elapsed);
  for (const { progress, levels, unallocated, target } of input.targets) {
    const { distanceCovered, lagPoints, level, planLine, gap } = progress;
    if (distanceCovered !== null && lagPoints !== null) found.add(distanceCovered + lagPoints / 100);
    if (level !== null && planLine !== null) found.add(Math.abs(level - planLine));
    if (gap !== null) found.add(-gap);
    found.add(FORECAST_COVERAGE);
    const { projection } = progress.outlook;
    if (projection !== null) found.add(Math.abs(addDecimals(projection, -aimOf(projection, target))));
    if (unallocated !== null) found.add(Math.abs(unallocated) / target.value);
    for (const now of levels) {
      for (const then of levels) {
        found.add(now.value - then.value);
        found.add((now.value / then.value - 1) * 100);
      }
    }
  }
  return [...found];
}
