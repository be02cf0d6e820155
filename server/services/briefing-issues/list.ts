import type { IssueList } from '#core/contract/briefing-issues.ts';
import type { IssueState } from '#core/domain/briefing/life/issue-moves.ts';
import type { Period } from '#core/domain/period.ts';
import { findFiles } from '#db/queries/briefing-files.ts';
import { countIssues, findIssues } from '#db/queries/briefing-issues.ts';
import type { ServiceContext } from '../context.ts';
import { regionsOfDrafts } from './access.ts';
import { issueRow } from './view.ts';

export interface ArchiveQuestion {
  plan?: string | undefined;
  region?: string | undefined;
  period?: Period | undefined;
  state?: IssueState | undefined;
  /** Words that all have to stand in it, with spaces between them. */
  q?: string | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

const MOST_LISTED = 50;

/** The archive: what is issued, and the drafts that the caller works on; newest period first. */
export async function listIssues(
  context: ServiceContext,
  { q, limit = MOST_LISTED, offset, ...question }: ArchiveQuestion,
): Promise<IssueList> {
  const filter = {
    ...question,
    search: (q ?? '').split(/\s+/).filter((word) => word !== ''),
    draftsOf: await regionsOfDrafts(context),
    onlyDemoDrafts: context.actor.demo,
  };
  const { db } = context;
  const found = await findIssues(db, filter, { limit, offset: offset ?? START });
  const files = await findFiles(
    db,
    found.map(({ id }) => id),
  );
  return { items: found.map((issue) => issueRow(issue, files)), total: await countIssues(db, filter) };
}

const START = 0;
