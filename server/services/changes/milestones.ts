import type { ChangedMilestone } from '#core/contract/changes.ts';
import { findMilestoneReports, findMilestoneSubjects } from '#db/queries/milestones.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { ChangesFilter, ChangesScope } from './scope.ts';

/** What was reported of goals, tasks and events between two moments, the newest first, of each the newest report. */
export async function changedMilestones(
  { db }: ServiceContext,
  scope: ChangesScope,
  { region }: ChangesFilter,
  { since, until }: { since: Moment; until: Moment },
): Promise<ChangedMilestone[]> {
  // they are a plan's, not a region's: who asks about the regions below is told of figures only
  const concerned =
    region === undefined
      ? null
      : new Set(scope.targets.filter((one) => scope.asksForRegion(one.region)).map((one) => one.plan));
  const subjects = new Map((await findMilestoneSubjects(db)).map((one) => [one.code, one]));
  const reports = Map.groupBy(await findMilestoneReports(db, until.upTo), (one) => one.subject);
  return [...reports.values()]
    .flatMap((history): ChangedMilestone[] => {
      const newest = history[0]!;
      const subject = subjects.get(newest.subject);
      if (!subject || newest.vintage <= since.upTo || !scope.asksForPlan(subject.plan)) return [];
      if (concerned !== null && !concerned.has(subject.plan)) return [];
      const before = history.find(({ vintage }) => vintage <= since.upTo);
      const { code, kind, title, plan } = subject;
      const { state, evidence, recorder, recordedAt, vintage, demo } = newest;
      return [
        {
          subject: code,
          kind,
          title,
          plan,
          old: before ? before.state : null,
          state,
          evidence,
          recorder,
          recordedAt,
          vintage,
          demo,
        },
      ];
    })
    .sort((a, b) => b.vintage - a.vintage);
}
