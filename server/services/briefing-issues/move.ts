import type { IssueMoveBody, IssueView } from '#core/contract/briefing-issues.ts';
import { ISSUE_RULES, issueMoveFrom } from '#core/domain/briefing/life/issue-moves.ts';
import { PAPER_FORMATS } from '#core/domain/briefing/life/paper.ts';
import { textIssues } from '#core/domain/entry/text-issues.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { insertFiles } from '#db/queries/briefing-files.ts';
import { findIssue, type IssueChange, type IssueRecord, updateIssue } from '#db/queries/briefing-issues.ts';
import { authorise } from '../authorise.ts';
import { announce } from '../briefing-schedules/announce.ts';
import type { ServiceContext } from '../context.ts';
import { existingIssue, ISSUE_SUBJECT, lockedIssue, refuseIssueMove } from './access.ts';
import { contentOf, frozenOf, hashOfContent, searchWords } from './content.ts';
import { subjectOf } from './create.ts';
import { type Composed, composeSubject } from './subject.ts';
import { issueView } from './view.ts';

/** Where it is issued. */
export interface IssuingSite {
  /** Under which the site is reached, for the QR code; null where that is not known. */
  siteUrl: string | null;
  /** Whether mails are sent. */
  mails: boolean;
}

/**
 * Composes a briefing anew, checks, returns, issues or discards it.
 *
 * @throws AppError `not-found`, `forbidden` also for whoever made it or wrote in it, `invalid-request` for a return
 *   without a reason, `conflict` when it was changed meanwhile or its state does not allow it
 */
export async function moveIssue(
  context: ServiceContext,
  id: string,
  { move: issueMove, version, note }: IssueMoveBody,
  { siteUrl, mails }: IssuingSite,
): Promise<IssueView> {
  const said = note?.trim() || null;
  if (issueMove === 'return' && (said === null || textIssues({ note: said }).length > 0))
    throw new AppError(
      'invalid-request',
      {
        zh: '退回须写明要改什么，文字里不能有控制字符。',
        en: 'Say what has to change, without control characters.',
      },
      { field: 'note' },
    );
  const fresh = issueMove === 'regenerate' ? await composedAnew(context, id) : null;
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const issue = await lockedIssue(inside, id);
    await refuseIssueMove(inside, issue, issueMove, version);
    const { now, actor } = context;
    const at = now().toISOString();
    const change = {
      ...(await changeOf(inside, issue, issueMove, { at, note: said, fresh, siteUrl })),
      state: issueMoveFrom(issue.state, issueMove)!,
      version: version + 1,
      changedAt: at,
    };
    await updateIssue(tx, id, change);
    if (fresh)
      await updateIssue(tx, id, { words: searchWords(await contentOf(tx, (await findIssue(tx, id))!)) });
    if (issueMove === 'issue') await handOut({ ...inside, mails }, issue, at);
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: `briefing.${issueMove}`,
      subject: ISSUE_SUBJECT(id),
      detail: {
        from: issue.state,
        to: change.state,
        note: said,
        version: version + 1,
        ...(change.contentHash ? { contentHash: change.contentHash } : {}),
        ...(fresh ? { vintage: fresh.vintage } : {}),
      },
    });
    return issueView(inside, id);
  });
}

/** Lines up the files of what was just issued, and tells of it. */
async function handOut(
  context: ServiceContext & { mails: boolean },
  { id, region, demo }: IssueRecord,
  at: string,
): Promise<void> {
  await insertFiles(
    context.db,
    PAPER_FORMATS.map((format) => ({ issueId: id, format, state: 'waiting', attempts: 0, changedAt: at })),
  );
  await announce(context, { kind: 'issued', issueId: id, runId: null, region: region.code, demo });
}

async function composedAnew(context: ServiceContext, id: string): Promise<Composed> {
  const issue = await existingIssue(context, id);
  await authorise(context, ISSUE_RULES.regenerate.action, issue.region.code);
  return composeSubject(context, await subjectOf(context.db, issue));
}

interface Making {
  at: string;
  note: string | null;
  fresh: Composed | null;
  siteUrl: string | null;
}

async function changeOf(
  { db: tx, actor }: ServiceContext,
  issue: IssueRecord,
  move: IssueMoveBody['move'],
  { at, note, fresh, siteUrl }: Making,
): Promise<IssueChange> {
  switch (move) {
    case 'regenerate': {
      const { briefing, vintage, asOf } = fresh!;
      const { title, issue: number } = briefing.masthead;
      return { composed: JSON.stringify(briefing), vintageId: vintage, asOf, title, number };
    }
    case 'check': {
      const content = JSON.stringify(await contentOf(tx, issue));
      return {
        content,
        contentHash: hashOfContent(content),
        checkedBy: actor.name,
        checkedAt: at,
        returnNote: null,
      };
    }
    case 'return':
      return { content: null, contentHash: null, checkedBy: null, checkedAt: null, returnNote: note };
    case 'issue':
      frozenOf(issue);
      return { issuedBy: actor.name, issuedAt: at, siteUrl };
    case 'discard':
      return {};
  }
}
