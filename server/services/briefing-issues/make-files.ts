import { createHash } from 'node:crypto';
import { withLink } from '#core/domain/briefing/life/marked.ts';
import { paperMedia } from '#core/domain/briefing/life/paper.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  closeFile,
  type FileRecord,
  findFiles,
  findIssuesToRender,
  takeFile,
} from '#db/queries/briefing-files.ts';
import { findIssue, type IssueRecord } from '#db/queries/briefing-issues.ts';
import { keepFile } from '#db/queries/uploads.ts';
import type { Papers } from '../../briefing/papers.ts';
import type { ServiceContext } from '../context.ts';
import { ISSUE_SUBJECT } from './access.ts';
import { frozenOf } from './content.ts';
import { issueFileName } from './file-name.ts';
import { linkOf } from './link.ts';

/** A file that was taken up so long ago was lost with its server. */
const LOST_AFTER_MS = 5 * 60_000;
const MOST_ATTEMPTS = 5;

export type MakingFiles = Pick<ServiceContext, 'db' | 'now'> & { papers: Papers };

/**
 * Makes the files of an issued briefing that are not made yet, one after the other, and keeps them for good. One that
 * fails says why and leaves the others alone. Several servers do not make the same one.
 *
 * @param stopped asked before each file: whether no other is begun
 */
export async function makeFiles(
  { db, now, papers }: MakingFiles,
  id: string,
  stopped: () => boolean = () => false,
): Promise<void> {
  const issue = await findIssue(db, id);
  if (issue?.state !== 'issued') return;
  for (const file of await findFiles(db, [id])) {
    if (stopped()) return;
    const at = now().toISOString();
    const lostBefore = new Date(now().getTime() - LOST_AFTER_MS).toISOString();
    if (file.state !== 'made' && (await takeFile(db, file, { at, lostBefore })))
      await makeFile({ db, now, papers }, issue, file);
  }
}

/** Goes on with what a server that ended left behind, and tries again what failed. */
export async function makeFilesLeft({ db, now, papers }: MakingFiles): Promise<void> {
  const lostBefore = new Date(now().getTime() - LOST_AFTER_MS).toISOString();
  for (const id of await findIssuesToRender(db, { lostBefore, mostAttempts: MOST_ATTEMPTS }))
    await makeFiles({ db, now, papers }, id);
}

async function makeFile(
  { db, now, papers }: MakingFiles,
  issue: IssueRecord,
  file: FileRecord,
): Promise<void> {
  const { format } = file;
  const place = { issueId: issue.id, format };
  const attempts = file.attempts + 1;
  try {
    const link = linkOf(issue);
    const content = frozenOf(issue);
    const { bytes, missingGlyphs } = await papers.make(link ? withLink(content, link) : content, format);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const storedAt = now().toISOString();
    const size = bytes.byteLength;
    const name = issueFileName(issue, format);
    await db.transaction(async (tx) => {
      await keepFile(tx, { hash, name, mediaType: paperMedia(format), size, bytes, storedAt });
      await closeFile(tx, place, { state: 'made', hash, size, attempts, changedAt: storedAt });
      await insertAuditEntry(tx, {
        at: storedAt,
        actor: '系统',
        action: 'briefing.file',
        subject: ISSUE_SUBJECT(issue.id),
        detail: { format, hash, size, ...(missingGlyphs.length > 0 ? { missingGlyphs } : {}) },
      });
    });
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    await closeFile(db, place, { state: 'failed', fault, attempts, changedAt: now().toISOString() });
  }
}
