import type { ChosenDue, MilestoneReport } from './milestone.ts';

/**
 * The due day that the newest report holds to, with who chose it and when: the first of the reports that
 * have held to it without a break. Null when the newest report names none, or there is no report.
 * @param reports newest first
 */
export function chosenDueOf(
  reports: readonly Pick<MilestoneReport, 'due' | 'recorder' | 'recordedAt'>[],
): ChosenDue | null {
  const date = reports[0]?.due ?? null;
  if (date === null) return null;
  const change = reports.findIndex(({ due }) => due !== date);
  const { recorder, recordedAt } = reports.at(change === -1 ? -1 : change - 1)!;
  return { date, recorder, recordedAt };
}
