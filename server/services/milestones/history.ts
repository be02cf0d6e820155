import type { MilestoneReportRow } from '#core/contract/milestones.ts';
import { findMilestoneReports } from '#db/queries/milestones.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { loadSubject } from './subject.ts';

/**
 * Everything that was reported of a goal, task or event up to a moment, newest first.
 * @throws AppError `not-found`
 */
export async function milestoneHistory(
  context: ServiceContext,
  code: string,
  { upTo }: Moment,
): Promise<MilestoneReportRow[]> {
  await loadSubject(context, code);
  return findMilestoneReports(context.db, upTo, code);
}
