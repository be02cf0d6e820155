import type { IssueFile, IssueRow, IssueView } from '#core/contract/briefing-issues.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { briefingDifferences } from '#core/domain/briefing/life/difference.ts';
import { AppError } from '#core/domain/errors.ts';
import { type FileRecord, findFiles } from '#db/queries/briefing-files.ts';
import {
  findIssue,
  findSameSubject,
  type IssueRecord,
  type IssueSummary,
} from '#db/queries/briefing-issues.ts';
import { findPassages } from '#db/queries/briefing-passages.ts';
import { isAllowed } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { issueMovesOf, requireIssue } from './access.ts';
import { composedOf, currentContent, frozenOf, standingPassages } from './content.ts';
import { linkOf } from './link.ts';
import { addableSections, issueSections } from './sections.ts';
import { composeSubject } from './subject.ts';

/** A briefing with its sections, and what the caller can do with it. @throws AppError `not-found` */
export async function issueView(context: ServiceContext, id: string): Promise<IssueView> {
  const { db, actor } = context;
  const issue = await requireIssue(context, id);
  const passages = standingPassages(await findPassages(db, id));
  const content = await currentContent(db, issue);
  const subject = await findSameSubject(db, issue);
  const before = issue.correctionOf === null ? undefined : await findIssue(db, issue.correctionOf);
  const issued = issue.state === 'issued';
  const ownKind = actor.demo === issue.demo;
  return {
    ...issueRow(issue, await findFiles(db, [id])),
    masthead: content.masthead,
    sections: issueSections(content, composedOf(issue), passages),
    footer: content.footer,
    template: content.look?.template ?? null,
    addable: addableSections(content),
    moves: await issueMovesOf(context, issue),
    mayCorrect:
      issued &&
      ownKind &&
      subject[0]?.id === issue.id &&
      (await isAllowed(context, 'briefing.write', issue.region.code)),
    mayRender: issued && ownKind && (await isAllowed(context, 'briefing.issue', issue.region.code)),
    subject: subject
      .filter(({ state, id: other }) => state === 'issued' || other === issue.id || ownKind)
      .map(sameSubject),
    corrected: before ? briefingDifferences(frozenOf(before), content) : null,
    outOfDate:
      issue.state === 'draft' || issue.state === 'checked'
        ? await changedSince(context, issue, composedOf(issue))
        : null,
    link: linkOf(issue),
  };
}

export function sameSubject({ id, correction, state, issuedAt, code }: IssueSummary) {
  return { id, correction, state, issuedAt, code: state === 'issued' ? code : null };
}

/** What would be printed otherwise if it were composed now; null where it cannot be composed any more. */
export async function changedSince(context: ServiceContext, issue: IssueRecord, then: Briefing) {
  try {
    const { plans, region, period, language } = issue;
    const subject = { plans, region: region.code, period, language };
    const asMade = { ...context, actor: { ...context.actor, demo: issue.demo } };
    const { briefing } = await composeSubject(asMade, subject, issue.asOf);
    const { look: _, ...now } = briefing;
    return briefingDifferences(then, then.look ? { ...now, look: then.look } : now).figures;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** A line of the archive. */
export function issueRow(issue: IssueSummary, files: readonly FileRecord[]): IssueRow {
  const { id, code, contentHash, ...row } = issue;
  return {
    ...row,
    id,
    code: issue.state === 'issued' ? code : null,
    contentHash,
    files: files.filter(({ issueId }) => issueId === id).map(issueFile),
  };
}

function issueFile({ issueId, format, state, size, hash, fault }: FileRecord): IssueFile {
  const link = state === 'made' ? `/api/v1/briefing-issues/${issueId}/files/${format}` : null;
  return { format, state, size, hash, fault, link };
}
