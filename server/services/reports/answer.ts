import type { AnswerBody } from '#core/contract/report-bodies.ts';
import type { ReportView } from '#core/contract/reports.ts';
import { canBeKept } from '#core/domain/entry/text-issues.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { STATE_WORDS } from '#core/domain/review/move-words.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { keepReportAnswer } from '#db/queries/report-cells.ts';
import { updateReport } from '#db/queries/reports.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { lockedReport, refuseOtherKind, SUBJECT } from './access.ts';
import { reportView } from './view.ts';

/**
 * Answers a reviewer's question, in place of an earlier answer.
 *
 * @throws AppError `not-found`, `forbidden`, `invalid-request`, `conflict` where the report is not returned
 */
export async function answerQuestion(
  { db, now, actor }: ServiceContext,
  id: string,
  questionId: number,
  body: AnswerBody,
): Promise<ReportView> {
  const answer = body.answer.trim();
  if (!canBeKept(answer))
    throw new AppError('invalid-request', {
      zh: '答复里有控制字符或无法保存的字符，请重新填写。',
      en: 'The answer holds control characters or characters that cannot be kept. Please write it again.',
    });
  const at = now().toISOString();
  return db.transaction(async (tx) => {
    const mover = { db: tx, actor, at };
    const report = await lockedReport(tx, id);
    await authorise(mover, 'report.write', report.region.code);
    refuseOtherKind(actor, report);
    if (report.state !== 'returned') {
      throw new AppError(
        'conflict',
        {
          zh: `这份填报${STATE_WORDS.zh[report.state]}，退回之后才能答复问题。`,
          en: `The report is ${STATE_WORDS.en[report.state]}: questions can be answered once it is returned.`,
        },
        {
          state: report.state,
        },
      );
    }
    const kept = { answer, answeredBy: actor.name, answeredAt: at };
    if (!(await keepReportAnswer(tx, id, questionId, kept))) throw notFound('问题', String(questionId));
    const version = report.version + 1;
    await updateReport(tx, id, { version, changedAt: at });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'report.answer',
      subject: SUBJECT(id),
      detail: { version, question: questionId, note: answer },
    });
    return reportView(mover, id);
  });
}
