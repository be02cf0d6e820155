import type { AnalysisStep } from './analysis-step.ts';
import { periodEnd } from './period.ts';
import type { PlanTime } from './plan-time.ts';

/** Where a target stands on its own axis; or what it lacks to stand anywhere. */
export function planTimeSteps(position: PlanTime): AnalysisStep[] {
  const { start, deadline, period, timeShare, planShare, distanceCovered, lagPoints } = position;
  if (timeShare === null || period === null) {
    const reason = deadline === null ? 'no_deadline' : period === null ? 'not_judged' : 'no_start';
    return [{ code: 'plan_time_none', values: { reason } }];
  }
  return [
    {
      code: 'plan_time',
      values: { start, deadline, at: periodEnd(period), timeShare, planShare, distanceCovered, lagPoints },
    },
  ];
}
