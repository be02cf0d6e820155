import { createHash } from 'node:crypto';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { asCorrection } from '#core/domain/briefing/life/correction.ts';
import { briefingDifferences } from '#core/domain/briefing/life/difference.ts';
import { withPassages } from '#core/domain/briefing/life/written.ts';
import { type Passage, paragraphsOf, wordsOf } from '#core/domain/briefing/passage.ts';
import type { BriefingSection } from '#core/domain/briefing/section.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { formatDate } from '#core/domain/format.ts';
import type { Db } from '#db/client.ts';
import { findIssue, type IssueRecord } from '#db/queries/briefing-issues.ts';
import { findPassages, type PassageRecord } from '#db/queries/briefing-passages.ts';

/** The passages that count: of each section the last one, where it was not taken back. */
export function standingPassages(all: readonly PassageRecord[]): (PassageRecord & { text: string })[] {
  const last = new Map(all.map((one) => [one.section, one]));
  return [...last.values()].filter((one): one is PassageRecord & { text: string } => one.text !== null);
}

/** What a briefing that is not frozen yet says with everything that was written in it. */
export async function contentOf(db: Db, issue: IssueRecord): Promise<Briefing> {
  const passages = standingPassages(await findPassages(db, issue.id));
  const written = withPassages(
    composedOf(issue),
    passages.map(({ section, text }): Passage => ({ section, paragraphs: paragraphsOf(text) })),
  );
  if (issue.correctionOf === null) return written;
  const before = (await findIssue(db, issue.correctionOf))!;
  return asCorrection(written, {
    ordinal: issue.correction,
    reason: issue.reason!,
    issuedOn: formatDate(chinaDate(before.issuedAt!), written.language),
    differences: briefingDifferences(frozenOf(before), written).figures,
  });
}

/** What it says: as it was frozen, else as it would be now. */
export async function currentContent(db: Db, issue: IssueRecord): Promise<Briefing> {
  return issue.content === null ? contentOf(db, issue) : frozenOf(issue);
}

/** The generated briefing alone. */
export function composedOf({ composed }: Pick<IssueRecord, 'composed'>): Briefing {
  return JSON.parse(composed) as Briefing;
}

/** What was frozen. @throws Error for a draft, and for content that is not what its hash says */
export function frozenOf({ id, content, contentHash }: IssueRecord): Briefing {
  if (content === null || hashOfContent(content) !== contentHash)
    throw new Error(`The frozen content of briefing ${id} is not what its hash says`);
  return JSON.parse(content) as Briefing;
}

export function hashOfContent(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Everything that a briefing says in words and names, to be searched. */
export function searchWords({ masthead, footer, ...briefing }: Briefing): string {
  const head = [masthead.title, masthead.issue, masthead.basis, masthead.issuer];
  const body = sectionsOf({ masthead, footer, ...briefing }).flatMap((section) => [
    section.title,
    ...wordsOf(section),
    ...tableWords(section),
  ]);
  return [...head, ...body].join('\n');
}

function tableWords({ blocks }: BriefingSection): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text).join(' ')) : [],
  );
}
