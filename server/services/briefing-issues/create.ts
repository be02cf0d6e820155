import { randomInt, randomUUID } from 'node:crypto';
import type { IssueView, NewIssueBody } from '#core/contract/briefing-issues.ts';
import { ISSUE_STATE_WORDS } from '#core/domain/briefing/life/issue-words.ts';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  findIssue,
  findSameSubject,
  type IssueRecord,
  insertIssue,
  lockSubjects,
  updateIssue,
} from '#db/queries/briefing-issues.ts';
import { insertPassage, type PassageRecord } from '#db/queries/briefing-passages.ts';
import { authorise } from '../authorise.ts';
import { keptTemplate } from '../briefing-templates/look.ts';
import type { ServiceContext } from '../context.ts';
import { ISSUE_SUBJECT } from './access.ts';
import { composedOf, contentOf, searchWords } from './content.ts';
import { type Composed, composeSubject, type IssueSubject, resolveSubject } from './subject.ts';
import { issueView } from './view.ts';

/** Without letters and digits that are taken for one another. */
const CODE_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const CODE_LENGTH = 10;

/**
 * Drafts a briefing from what is known now.
 *
 * @throws AppError `forbidden`, `not-found` for a plan, region or period that there is no briefing of, `conflict` with
 *   the other one in `details.issue` when there is one of the subject already
 */
export async function createIssue(context: ServiceContext, body: NewIssueBody): Promise<IssueView> {
  const subject = await resolveSubject(context, body);
  await authorise(context, 'briefing.write', subject.region);
  const composed = await composeSubject(context, subject);
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const id = await draft(inside, subject, composed, null);
    return issueView(inside, id);
  });
}

/** A correction of what was issued: the one that it follows, why, and what was written there. */
export interface Corrects {
  issue: IssueRecord;
  reason: string;
  passages: readonly PassageRecord[];
}

/** Writes a draft with its audit entry, in a transaction. @returns its id */
export async function draft(
  { db: tx, now, actor }: ServiceContext,
  subject: IssueSubject & { regionId: number },
  { briefing, vintage, asOf }: Composed,
  corrects: Corrects | null,
): Promise<string> {
  await lockSubjects(tx);
  const place = { ...subject, plans: [...subject.plans], demo: actor.demo };
  const [other] = await findSameSubject(tx, place);
  if (other && other.id !== corrects?.issue.id)
    throw new AppError(
      'conflict',
      {
        zh: `这一期已有简报（${ISSUE_STATE_WORDS[other.state].zh}，${other.madeBy}起草）${other.state === 'issued' ? '。签发后发现有误的，请办理更正' : ''}。`,
        en: `There is a briefing of this period already (${ISSUE_STATE_WORDS[other.state].en.toLowerCase()}, drafted by ${other.madeBy})${other.state === 'issued' ? '. If it is wrong, correct it' : ''}.`,
      },
      { issue: other.id, state: other.state },
    );
  const id = randomUUID();
  const at = now().toISOString();
  await insertIssue(tx, {
    id,
    code: newCode(),
    plans: place.plans,
    regionId: subject.regionId,
    period: subject.period,
    language: subject.language,
    number: briefing.masthead.issue,
    title: briefing.masthead.title,
    state: 'draft',
    correction: corrects === null ? 0 : corrects.issue.correction + 1,
    correctionOf: corrects?.issue.id ?? null,
    reason: corrects?.reason ?? null,
    composed: JSON.stringify(briefing),
    words: searchWords(briefing),
    vintageId: vintage,
    asOf,
    version: 1,
    madeBy: actor.name,
    makerId: actor.personId,
    madeAt: at,
    changedAt: at,
    demo: actor.demo,
  });
  for (const { section, text, replaced, author, personId } of corrects?.passages ?? [])
    await insertPassage(tx, { issueId: id, section, text, replaced, author, personId, at });
  if (corrects !== null)
    await updateIssue(tx, id, { words: searchWords(await contentOf(tx, (await findIssue(tx, id))!)) });
  const { plans, region, period, language } = subject;
  const template = briefing.look?.template;
  await insertAuditEntry(tx, {
    at,
    actor: actor.name,
    personId: actor.personId,
    action: corrects === null ? 'briefing.create' : 'briefing.correct',
    subject: ISSUE_SUBJECT(id),
    detail: {
      ...{ plans, region, period, language, vintage },
      ...(template ? { template } : {}),
      ...(corrects === null ? {} : { corrects: corrects.issue.id, reason: corrects.reason }),
    },
  });
  return id;
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/** The subject of a briefing that there is, with the template that it was begun with. */
export async function subjectOf(db: Db, issue: IssueRecord): Promise<IssueSubject & { regionId: number }> {
  const { plans, region, regionId, period, language } = issue;
  const template = await keptTemplate(db, composedOf(issue).look?.template.id ?? null);
  return { plans, region: region.code, regionId, period, language, template };
}
