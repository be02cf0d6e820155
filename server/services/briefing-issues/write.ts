import type { IssueView, PassageBody } from '#core/contract/briefing-issues.ts';
import { paragraphsOf, wordsOf } from '#core/domain/briefing/passage.ts';
import type { SectionName } from '#core/domain/briefing/section.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { textIssues } from '#core/domain/entry/text-issues.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findIssue, type IssueRecord, updateIssue } from '#db/queries/briefing-issues.ts';
import { findPassages, insertPassage } from '#db/queries/briefing-passages.ts';
import type { ServiceContext } from '../context.ts';
import { ISSUE_SUBJECT, lockedIssue, refuseIssueMove } from './access.ts';
import { composedOf, contentOf, searchWords, standingPassages } from './content.ts';
import { issueView } from './view.ts';

/**
 * Puts what a person wrote in the place of a section's own words, adds it to a section without words, or takes it
 * back.
 *
 * @throws AppError `not-found`, `forbidden`, `invalid-request` for characters that cannot be kept, `conflict` when it
 *   was changed meanwhile or is no draft
 */
export async function writePassage(
  context: ServiceContext,
  id: string,
  section: SectionName,
  body: PassageBody,
): Promise<IssueView> {
  const paragraphs = paragraphsOf(body.text ?? '');
  const [fault] = textIssues({ text: paragraphs.join('\n') || null });
  if (fault)
    throw new AppError(
      'invalid-request',
      {
        zh: '文字里有控制字符或无法保存的字符，请重新填写。',
        en: 'The text holds control characters or characters that cannot be kept. Please write it again.',
      },
      { issue: fault },
    );
  return context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const issue = await lockedIssue(inside, id);
    await refuseIssueMove(inside, issue, 'edit', body.version);
    const generated = generatedWords(issue, section);
    const same = paragraphs.join('\n') === generated;
    const text = paragraphs.length === 0 || same ? null : paragraphs.join('\n');
    const before = standingPassages(await findPassages(tx, id)).find((one) => one.section === section);
    if (text === (before?.text ?? null) && before?.replaced === generated) return issueView(inside, id);
    const { actor } = context;
    const at = context.now().toISOString();
    await insertPassage(tx, {
      ...{ issueId: id, section, text, replaced: generated },
      ...{ author: actor.name, personId: actor.personId, at },
    });
    await noteChange(inside, id, at);
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'briefing.edit',
      subject: ISSUE_SUBJECT(id),
      detail: { section, text, before: before?.text ?? null, version: issue.version + 1 },
    });
    return issueView(inside, id);
  });
}

/** The generated words of a section, one paragraph a line; empty where it has none. */
export function generatedWords(issue: Pick<IssueRecord, 'composed'>, section: SectionName): string {
  const found = sectionsOf(composedOf(issue), { only: [section] })[0];
  return found ? wordsOf(found).join('\n') : '';
}

async function noteChange({ db: tx }: ServiceContext, id: string, at: string): Promise<void> {
  const issue = (await findIssue(tx, id))!;
  await updateIssue(tx, id, {
    version: issue.version + 1,
    changedAt: at,
    words: searchWords(await contentOf(tx, issue)),
  });
}
