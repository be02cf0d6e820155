import {
  ISSUE_MOVES,
  ISSUE_RULES,
  type IssueMove,
  issueMoveFrom,
} from '#core/domain/briefing/life/issue-moves.ts';
import { ISSUE_MOVE_WORDS, ISSUE_STATE_WORDS } from '#core/domain/briefing/life/issue-words.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { type Action, may } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { findIssue, type IssueRecord, lockIssue } from '#db/queries/briefing-issues.ts';
import { findPassages } from '#db/queries/briefing-passages.ts';
import { findLineages } from '#db/queries/lineage.ts';
import { authorise, isAllowed } from '../authorise.ts';
import type { Actor, ServiceContext } from '../context.ts';

type Asking = Pick<ServiceContext, 'db' | 'actor'>;

/** Whoever may do any of these sees what is not issued yet. */
const SEES_DRAFTS: readonly Action[] = ['briefing.write', 'briefing.check', 'briefing.issue'];

export const ISSUE_SUBJECT = (id: string) => `briefing:${id}`;

/** The regions whose drafts the caller sees. */
export async function regionsOfDrafts({ db, actor }: Asking): Promise<RegionCode[]> {
  if (actor.grants.length === 0) return [];
  const lineages = await findLineages(db);
  return [...lineages]
    .filter(([, lineage]) => SEES_DRAFTS.some((action) => may(actor, action, lineage)))
    .map(([code]) => code);
}

/**
 * A briefing that the caller may see: what is issued whoever reads the site, the rest whoever works on it.
 * @throws AppError `not-found`, the same for one that is not there and one that is not shown
 */
export async function requireIssue(context: Asking, id: string): Promise<IssueRecord> {
  const issue = await findIssue(context.db, id);
  if (!issue || !(await isSeen(context, issue))) throw notFound('简报', id);
  return issue;
}

async function isSeen(context: Asking, issue: IssueRecord): Promise<boolean> {
  if (issue.state === 'issued') return true;
  if (context.actor.demo && !issue.demo) return false;
  for (const action of SEES_DRAFTS) {
    if (await isAllowed(context, action, issue.region.code)) return true;
  }
  return false;
}

/** A briefing of which it is judged next what the caller may do with it. @throws AppError `not-found` */
export async function existingIssue({ db }: Pick<Asking, 'db'>, id: string): Promise<IssueRecord> {
  const issue = await findIssue(db, id);
  if (!issue) throw notFound('简报', id);
  return issue;
}

/** The same, which nobody else changes until the transaction ends. */
export async function lockedIssue(context: Asking, id: string): Promise<IssueRecord> {
  await lockIssue(context.db, id);
  return existingIssue(context, id);
}

/**
 * Lets a move pass or ends it.
 *
 * @throws AppError `forbidden` for whoever may not, also for what they made or wrote in themselves, `conflict` where
 *   the state does not allow it or somebody else changed it meanwhile
 */
export async function refuseIssueMove(
  context: Asking,
  issue: IssueRecord,
  move: IssueMove,
  version: number,
): Promise<void> {
  const { action, byAnother } = ISSUE_RULES[move];
  await authorise(context, action, issue.region.code);
  refuseOtherKind(context.actor, issue);
  if (issue.version !== version) throw staleIssue(issue);
  if (issueMoveFrom(issue.state, move) === null)
    throw new AppError(
      'conflict',
      {
        zh: `这期简报${ISSUE_STATE_WORDS[issue.state].zh}，不能${ISSUE_MOVE_WORDS[move].zh}。`,
        en: `The briefing is ${ISSUE_STATE_WORDS[issue.state].en.toLowerCase()}: it cannot be moved on by “${ISSUE_MOVE_WORDS[move].en}”.`,
      },
      { state: issue.state, move },
    );
  if (byAnother && (await hasWritten(context, issue)))
    throw new AppError(
      'forbidden',
      {
        zh: `不能${ISSUE_MOVE_WORDS[move].zh}自己起草或改过文字的简报，请由另一人办理。`,
        en: `“${ISSUE_MOVE_WORDS[move].en}” is not for whoever drafted the briefing or changed its text. Somebody else has to do it.`,
      },
      { move },
    );
}

/** What the caller can do with a briefing now. */
export async function issueMovesOf(context: Asking, issue: IssueRecord): Promise<IssueMove[]> {
  if (context.actor.demo !== issue.demo) return [];
  const own = await hasWritten(context, issue);
  const found: IssueMove[] = [];
  for (const move of ISSUE_MOVES) {
    const { action, byAnother } = ISSUE_RULES[move];
    if (issueMoveFrom(issue.state, move) === null || (byAnother && own)) continue;
    if (await isAllowed(context, action, issue.region.code)) found.push(move);
  }
  return found;
}

/** Whether the caller made a briefing or wrote anything in it, taken back or not. */
async function hasWritten({ db, actor }: Asking, issue: IssueRecord): Promise<boolean> {
  if (actor.personId === null) return false;
  if (issue.makerId === actor.personId) return true;
  return (await findPassages(db, issue.id)).some(({ personId }) => personId === actor.personId);
}

/** @throws AppError `forbidden` */
export function refuseOtherKind(actor: Actor, { demo }: Pick<IssueRecord, 'demo'>): void {
  if (actor.demo === demo) return;
  throw new AppError(
    'forbidden',
    actor.demo
      ? {
          zh: '演示账号只能处理演示账号起草的简报。',
          en: 'A demonstration account may only work on briefings that demonstration accounts drafted.',
        }
      : {
          zh: '这是演示账号起草的简报，只有演示账号可以处理。',
          en: 'A demonstration account drafted this briefing, and only demonstration accounts may work on it.',
        },
  );
}

function staleIssue({ version, changedAt }: IssueRecord): AppError {
  return new AppError(
    'conflict',
    {
      zh: '这期简报在您打开之后有改动，请查看最新的内容再操作。',
      en: 'The briefing changed after you opened it. Look at what it says now, then decide.',
    },
    {
      version,
      changedAt,
    },
  );
}
