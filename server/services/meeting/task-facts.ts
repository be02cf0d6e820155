import type { FollowUpView } from '#core/contract/follow-up.ts';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import type { DoneTaskFact, OverdueTaskFact } from '#core/domain/meeting/facts.ts';

/** Done tasks with their indicators, each with the units that answer for it. */
export function doneTasks(
  { doneWithoutEffect }: FollowUpView,
  rows: readonly MilestoneRow[],
): DoneTaskFact[] {
  const units = new Map(rows.map((row) => [row.code, row.units]));
  return doneWithoutEffect.map((line) => ({ ...line, units: units.get(line.task) ?? [] }));
}

/** Whatever was due and is not done: goals, tasks, items and events. */
export function overdueTasks(rows: readonly MilestoneRow[]): OverdueTaskFact[] {
  return rows.flatMap(({ code, title, state, term, monthsLate, units, demo }) =>
    state === 'overdue' && term !== null && monthsLate !== null
      ? [{ task: code, title, units, due: term.date, monthsLate, demo }]
      : [],
  );
}
