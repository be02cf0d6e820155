import type { IssueView } from '#core/contract/briefing-issues.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { existingIssue, refuseOtherKind } from './access.ts';
import { issueView } from './view.ts';

/** Lets somebody have the files made that could not be made, or ends it. @throws AppError `not-found`, `forbidden` */
export async function mayMakeFiles(context: ServiceContext, id: string): Promise<IssueView> {
  const issue = await existingIssue(context, id);
  await authorise(context, 'briefing.issue', issue.region.code);
  refuseOtherKind(context.actor, issue);
  return issueView(context, id);
}
