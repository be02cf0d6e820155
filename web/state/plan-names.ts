import type { PlanSummary } from '#core/contract/plans.ts';
import { apiPaths } from '../paths.ts';
import { useWords } from './language.ts';
import { loadedValue } from './loadable.ts';
import { planShortTitle } from './names.ts';
import { useList } from './use-answer.ts';

/** A plan's short name by its code; the code until the plans are known. */
export function usePlanNames(): (code: string | null) => string {
  const { reports } = useWords();
  const plans = loadedValue(useList<PlanSummary>(apiPaths.plans()))?.items ?? [];
  return (code) => {
    if (code === null) return reports.list.noPlan;
    const plan = plans.find((one) => one.code === code);
    return plan ? planShortTitle(plan) : code;
  };
}
