import type { CorrectionBody, IssueView } from '#core/contract/briefing-issues.ts';
import { textIssues } from '#core/domain/entry/text-issues.ts';
import { AppError } from '#core/domain/errors.ts';
import { findPassages } from '#db/queries/briefing-passages.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { existingIssue, refuseOtherKind } from './access.ts';
import { standingPassages } from './content.ts';
import { draft, subjectOf } from './create.ts';
import { composeSubject } from './subject.ts';
import { issueView } from './view.ts';

/**
 * Begins a 更正 of an issued briefing: a draft from what is known now, with what people had written; the issued one
 * stays what it is.
 *
 * @throws AppError `not-found`, `forbidden`, `invalid-request` without a reason, `conflict` for what is not issued or
 *   was corrected already
 */
export async function correctIssue(
  context: ServiceContext,
  id: string,
  body: CorrectionBody,
): Promise<IssueView> {
  const issue = await existingIssue(context, id);
  await authorise(context, 'briefing.write', issue.region.code);
  refuseOtherKind(context.actor, issue);
  const reason = body.reason.trim();
  if (reason === '' || textIssues({ reason }).length > 0)
    throw new AppError(
      'invalid-request',
      {
        zh: '请写明更正的原因，文字里不能有控制字符。',
        en: 'Say why it is corrected, without control characters.',
      },
      { field: 'reason' },
    );
  if (issue.state !== 'issued')
    throw new AppError(
      'conflict',
      { zh: '只能更正已签发的简报。', en: 'Only an issued briefing can be corrected.' },
      { state: issue.state },
    );
  const subject = await subjectOf(context.db, issue);
  const composed = await composeSubject(context, subject);
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const passages = standingPassages(await findPassages(tx, id));
    return issueView(inside, await draft(inside, subject, composed, { issue, reason, passages }));
  });
}
