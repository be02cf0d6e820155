import { AppError, notFound } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { findReport, lockReports, type ReportRecord } from '#db/queries/reports.ts';
import type { Actor } from '../context.ts';

/** The sentence-ready name of what a report is about. */
export const SUBJECT = (id: string) => `report:${id}`;

/** @throws AppError `not-found` */
export async function requireReport(db: Db, id: string): Promise<ReportRecord> {
  const report = await findReport(db, id);
  if (!report) throw notFound('填报', id);
  return report;
}

/** The report, which nobody else changes until the transaction ends. */
export async function lockedReport(tx: Db, id: string): Promise<ReportRecord> {
  await lockReports(tx, [id]);
  return requireReport(tx, id);
}

/** Whether an account may change a report: demonstration accounts change what is demonstration, and only that. */
export function isOwnKind(actor: Actor, { demo }: Pick<ReportRecord, 'demo'>): boolean {
  return actor.demo === demo;
}

/** @throws AppError `forbidden` */
export function refuseOtherKind(actor: Actor, report: Pick<ReportRecord, 'demo'>): void {
  if (isOwnKind(actor, report)) return;
  throw new AppError(
    'forbidden',
    actor.demo
      ? {
          zh: '演示账号只能处理演示填报。',
          en: 'A demonstration account may only work on reports of the demonstration.',
        }
      : {
          zh: '这是演示填报，只有演示账号可以处理。',
          en: 'This is a report of the demonstration: only demonstration accounts may work on it.',
        },
  );
}

/** What really is reported and not published is not shown to demonstration accounts. */
export function refuseReading(actor: Actor, report: Pick<ReportRecord, 'demo'>): void {
  if (actor.demo && !report.demo)
    throw new AppError('forbidden', {
      zh: '演示账号只能查看演示填报。',
      en: 'A demonstration account sees reports of the demonstration only.',
    });
}
