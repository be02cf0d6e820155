import type { PlanSummary } from '#core/contract/plans.ts';
import { apiPaths } from '../paths.ts';
import { language, useWords } from './language.ts';
import { loadedValue } from './loadable.ts';
import { planShortTitle } from './names.ts';
import { useAnswer, useList } from './use-answer.ts';

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

/** The title of a plan that an answer names in Chinese, in the reader's language once the plans are known. */
export function useTitleIn(): (code: string, chinese: string) => string {
  const english = language.value === 'en';
  const plans = useAnswer<{ items: PlanSummary[] }>(english ? apiPaths.plans() : null);
  const known = (plans && loadedValue(plans)?.items) ?? [];
  return (code, chinese) => {
    const plan = known.find((one) => one.code === code);
    return plan ? planShortTitle(plan) : chinese;
  };
}
