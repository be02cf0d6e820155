import type { MilestoneReturnRow } from '#core/contract/milestones.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { ReportState } from '#core/domain/review/report-moves.ts';
import {
  findMilestoneReturn,
  findMilestoneReturns,
  type MilestoneReturnRecord,
} from '#db/queries/milestone-returns.ts';
import { findMilestoneSubjects, type MilestoneSubject } from '#db/queries/milestones.ts';
import { authorise, authoriseSomewhere, isAllowed } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { loadSubject } from '../milestones/subject.ts';
import { returnView } from './view.ts';

export interface ReturnsAsked {
  plan?: string | undefined;
  subject?: string | undefined;
  state?: ReportState | undefined;
}

/**
 * The returns of the regions in which the caller reports or reviews, the newest change first; accounts of the
 * demonstration see those of the demonstration.
 *
 * @throws AppError `unauthenticated`, `forbidden` for whoever does neither anywhere
 */
export async function listReturns(
  context: ServiceContext,
  { plan, subject, state }: ReturnsAsked,
): Promise<MilestoneReturnRow[]> {
  const { db, actor } = context;
  authoriseSomewhere(actor, ['milestone.write', 'milestone.review']);
  const subjects = new Map((await findMilestoneSubjects(db, plan ?? null)).map((one) => [one.code, one]));
  const readable = new Map<string, boolean>();
  const rows: MilestoneReturnRow[] = [];
  for (const record of await findMilestoneReturns(db, { subject, state })) {
    const about = subjects.get(record.subject);
    if (!about || (actor.demo && !record.demo)) continue;
    if (!readable.has(about.region)) readable.set(about.region, await mayRead(context, about.region));
    if (readable.get(about.region)) rows.push(await returnView(context, record, about));
  }
  return rows;
}

/**
 * A return that the caller may read, with what it is about.
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`
 */
export async function requireReturn(
  context: ServiceContext,
  id: string,
): Promise<{ record: MilestoneReturnRecord; subject: MilestoneSubject }> {
  const record = await findMilestoneReturn(context.db, id);
  if (!record) throw notFound('进展填报', id);
  const subject = await loadSubject(context, record.subject);
  if (!(await mayRead(context, subject.region))) await authorise(context, 'milestone.write', subject.region);
  return { record, subject };
}

async function mayRead(context: ServiceContext, region: string): Promise<boolean> {
  return (
    (await isAllowed(context, 'milestone.write', region)) ||
    (await isAllowed(context, 'milestone.review', region))
  );
}

/** @throws AppError `conflict` for a demonstration account that wants to change what a real one handed in */
export function refuseDemoOnReal({ actor }: ServiceContext, { demo }: { demo: boolean }): void {
  if (actor.demo && !demo)
    throw new AppError('conflict', {
      zh: '这是真实填报，演示账号不能改动或审核它。',
      en: 'This is a real report: a demonstration account may not change or review it.',
    });
}
