import type { Check, CheckContext } from './checks/check-context.ts';
import { checkRatios } from './checks/ratio-check.ts';
import { checkTotals } from './checks/total-check.ts';
import { checkYears } from './checks/year-check.ts';
import type { Issue } from './issue.ts';

const CHECKS: readonly Check[] = [checkYears, checkTotals, checkRatios];

/** Holds figures against each other and the record: everything that no single cell can tell. */
export function crossCheck(context: CheckContext): Issue[] {
  return CHECKS.flatMap((check) => check(context));
}
