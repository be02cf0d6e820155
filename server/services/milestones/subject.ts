import { notFound } from '#core/domain/errors.ts';
import { findMilestoneSubject, type MilestoneSubject } from '#db/queries/milestones.ts';
import type { ServiceContext } from '../context.ts';

/** @throws AppError `not-found` when nothing that can be reported has that code */
export async function loadSubject(
  { db }: Pick<ServiceContext, 'db'>,
  code: string,
): Promise<MilestoneSubject> {
  const subject = await findMilestoneSubject(db, code);
  if (!subject) throw notFound('定性目标、任务或重要事项', code);
  return subject;
}
