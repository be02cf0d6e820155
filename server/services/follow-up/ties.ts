import type { TieRow, TiesBody } from '#core/contract/follow-up.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findMilestoneSubject } from '#db/queries/milestones.ts';
import { deleteTies, findTies, insertTies, lockTask } from '#db/queries/task-indicators.ts';
import { authoriseSite } from '../authorise.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { tiesThen } from './ties-then.ts';

/** The indicators by which a task should show: now, or as it was at a moment. */
export async function tiesOf({ db }: ServiceContext, task: string, moment: Moment): Promise<TieRow[]> {
  await requireTask(db, task);
  return tiesThen(db, { task }, moment);
}

/**
 * Ties a task to indicators, in place of those it was tied to. No document says it, so whoever ties says why.
 * @throws AppError `forbidden`, `not-found` for an unknown task or indicator, `invalid-request`
 */
export async function tieTask(
  { db, now, actor }: ServiceContext,
  task: string,
  { indicators, reason }: TiesBody,
): Promise<TieRow[]> {
  authoriseSite(actor, 'definition.change');
  const why = reason.trim();
  if (/\p{Cc}/u.test(why) || !why.isWellFormed())
    throw new AppError('invalid-request', {
      zh: '“原因”里有控制字符或无法保存的字符，请重新填写。',
      en: 'The reason holds control characters or characters that cannot be kept. Please write it again.',
    });
  await requireTask(db, task);
  const at = now().toISOString();
  return db.transaction(async (tx) => {
    const taskId = (await lockTask(tx, task))!;
    const known = new Map((await findIndicators(tx)).map(({ code, id }) => [code, id]));
    const unknown = indicators.find((code) => !known.has(code));
    if (unknown !== undefined) throw notFound('指标', unknown);
    const ties = await findTies(tx, { task });
    const before = ties.map(({ indicator }) => indicator);
    const added = [...new Set(indicators)].filter((code) => !before.includes(code));
    const removed = before.filter((code) => !indicators.includes(code));
    await deleteTies(
      tx,
      taskId,
      removed.map((code) => known.get(code)!),
    );
    await insertTies(
      tx,
      added.map((code) => ({
        taskId,
        indicatorId: known.get(code)!,
        reason: why,
        tiedBy: actor.name,
        tiedAt: at,
        demo: actor.demo,
      })),
    );
    if (added.length + removed.length > 0)
      await insertAuditEntry(tx, {
        at,
        actor: actor.name,
        personId: actor.personId,
        action: 'task.tie',
        subject: task,
        detail: {
          added,
          removed,
          reason: why,
          before: ties
            .filter(({ indicator }) => removed.includes(indicator))
            .map(({ indicator, reason: tied, tiedBy, tiedAt, demo }) => ({
              ...{ indicator, reason: tied, tiedBy, tiedAt, demo },
            })),
        },
      });
    return findTies(tx, { task });
  });
}

async function requireTask(db: Db, code: string): Promise<void> {
  const subject = await findMilestoneSubject(db, code);
  if (subject?.kind !== 'task') throw notFound('任务', code);
}
