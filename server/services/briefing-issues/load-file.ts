import { asUnissued } from '#core/domain/briefing/life/marked.ts';
import { type PaperFormat, paperMedia } from '#core/domain/briefing/life/paper.ts';
import { AppError } from '#core/domain/errors.ts';
import type { Wording } from '#core/domain/wording.ts';
import { findFiles } from '#db/queries/briefing-files.ts';
import { loadFileBytes } from '#db/queries/uploads.ts';
import type { Papers } from '../../briefing/papers.ts';
import type { ServiceContext } from '../context.ts';
import type { LoadedFile } from '../files/load.ts';
import { requireIssue } from './access.ts';
import { contentOf } from './content.ts';
import { issueFileName } from './file-name.ts';

/**
 * A file of a briefing: of an issued one as it was made then, of any other one made now and marked as not issued.
 *
 * @throws AppError `not-found`, `unavailable` with the reason while the file of an issued one is not made, and when
 *   that of a draft cannot be made
 */
export async function loadIssueFile(
  context: ServiceContext & { papers: Papers },
  id: string,
  format: PaperFormat,
): Promise<LoadedFile & { hash: string | null }> {
  const { db, papers } = context;
  const issue = await requireIssue(context, id);
  const named = { name: issueFileName(issue, format), mediaType: paperMedia(format) };
  if (issue.state === 'issued') {
    const file = (await findFiles(db, [id])).find((one) => one.format === format);
    if (file?.state !== 'made' || file.hash === null)
      throw new AppError('unavailable', whyNot(file?.fault ?? null), { state: file?.state });
    return { ...named, hash: file.hash, bytes: await loadFileBytes(db, file.hash) };
  }
  const content = asUnissued(await contentOf(db, issue), issue.state === 'checked' ? 'checked' : 'draft');
  try {
    return { ...named, hash: null, bytes: (await papers.make(content, format)).bytes };
  } catch (error) {
    throw new AppError('unavailable', whyNot(error instanceof Error ? error.message : String(error)));
  }
}

function whyNot(fault: string | null): Wording {
  return fault === null
    ? { zh: '文件正在生成，请稍候。', en: 'The file is being made. Please wait a moment.' }
    : { zh: `文件没有生成：${fault}`, en: `The file was not made: ${fault}` };
}
