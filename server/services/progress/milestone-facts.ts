import type { MilestoneFacts } from '#core/domain/briefing/input.ts';
import { tellingOf } from '#core/domain/briefing/milestones-known.ts';
import { judgeMilestone } from '#core/domain/milestone.ts';
import { chosenDueOf } from '#core/domain/milestone-due.ts';
import type { PlanCode } from '#core/domain/units.ts';
import { findMilestoneReports, findMilestoneSubjects } from '#db/queries/milestones.ts';
import type { Moment, ServiceContext } from '../context.ts';

/** Where a plan's goals, tasks and events stood on a day, by what is known at the moment. */
export async function milestoneFacts(
  { db }: ServiceContext,
  plan: PlanCode,
  { upTo, day }: Moment,
): Promise<MilestoneFacts[]> {
  const subjects = await findMilestoneSubjects(db, plan);
  const all = Map.groupBy(await findMilestoneReports(db, upTo), ({ subject }) => subject);
  return subjects.map(({ code, kind, title, deadline }) => {
    const reports = tellingOf(all.get(code) ?? [], day);
    const report = reports[0] ?? null;
    const { state, light, term, monthsLate } = judgeMilestone({
      deadline,
      due: chosenDueOf(reports),
      report,
      day,
    });
    return { code, kind, title, state, light, term, monthsLate, demo: report?.demo === true };
  });
}
