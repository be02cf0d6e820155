import type { Differences } from '#core/contract/briefing-issues.ts';
import { briefingDifferences } from '#core/domain/briefing/life/difference.ts';
import type { ServiceContext } from '../context.ts';
import { requireIssue } from './access.ts';
import { currentContent } from './content.ts';

/** What two briefings print differently, from the first to the second. @throws AppError `not-found` */
export async function compareIssues(
  context: ServiceContext,
  before: string,
  after: string,
): Promise<Differences> {
  const [old, fresh] = [await requireIssue(context, before), await requireIssue(context, after)];
  return briefingDifferences(await currentContent(context.db, old), await currentContent(context.db, fresh));
}
