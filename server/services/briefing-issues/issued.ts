import type { IssuedView } from '#core/contract/briefing-issues.ts';
import { notFound } from '#core/domain/errors.ts';
import { findFiles } from '#db/queries/briefing-files.ts';
import { findIssuedByCode, findSameSubject } from '#db/queries/briefing-issues.ts';
import { findPassages } from '#db/queries/briefing-passages.ts';
import type { ServiceContext } from '../context.ts';
import { composedOf, frozenOf, standingPassages } from './content.ts';
import { issueSections } from './sections.ts';
import { changedSince, issueRow, sameSubject } from './view.ts';

/**
 * What the QR code of an issued briefing leads to: what it says, as it was issued, and which figures are others now.
 * @throws AppError `not-found` for a code that is none, and one of what was never issued
 */
export async function loadIssued(context: ServiceContext, code: string): Promise<IssuedView> {
  const { db, now } = context;
  const issue = await findIssuedByCode(db, code);
  if (!issue) throw notFound('已签发的简报', code);
  const content = frozenOf(issue);
  const [newest] = (await findSameSubject(db, issue)).filter(({ state }) => state === 'issued');
  return {
    issue: issueRow(issue, await findFiles(db, [issue.id])),
    masthead: content.masthead,
    sections: issueSections(content, composedOf(issue), standingPassages(await findPassages(db, issue.id))),
    footer: content.footer,
    correctedBy: newest && newest.id !== issue.id ? sameSubject(newest) : null,
    comparedAt: now().toISOString(),
    since: await changedSince(context, issue, composedOf(issue)),
  };
}
