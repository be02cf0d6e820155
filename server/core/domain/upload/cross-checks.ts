import type { CheckContext } from './checks/check-context.ts';
import { checkHistory } from './checks/history-check.ts';
import { checkParts } from './checks/parts-check.ts';
import { checkPeers } from './checks/peers-check.ts';
import { checkRatios } from './checks/ratio-check.ts';
import { checkTotals } from './checks/total-check.ts';
import { checkYears } from './checks/year-check.ts';
import { copiedColumns } from './doctor/copied-column.ts';
import { diagnose } from './doctor/diagnose.ts';
import { diagnosisIssue } from './doctor/diagnosis.ts';
import type { Issue } from './issue.ts';

/**
 * Holds figures against each other and the record: everything that no single cell can tell. Of one figure the
 * doctor's finding comes before being unlike its history, and that before being unlike its peers.
 */
export function crossCheck(context: CheckContext): Issue[] {
  const { found, healed } = diagnose(context);
  const fairly = { ...context, known: healed };
  const diagnosed = new Set(found.keys());
  const unlike = checkHistory(fairly, diagnosed);
  const told = new Set([...diagnosed, ...unlike.map(({ figure }) => figure)]);
  return [
    ...checkYears(context),
    ...checkTotals(context),
    ...checkRatios(context),
    ...checkParts(context),
    ...[...found.values()].map(diagnosisIssue),
    ...copiedColumns(context),
    ...unlike.map(({ issue }) => issue),
    ...checkPeers(fairly, told),
  ];
}
