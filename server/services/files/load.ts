import { notFound } from '#core/domain/errors.ts';
import {
  findKeptFile,
  findPublishedEvidence,
  findReturnsWith,
  hasUploaded,
} from '#db/queries/evidence-files.ts';
import { loadFileBytes } from '#db/queries/uploads.ts';
import { isAllowed } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';

/** A kept file as it is handed out. */
export interface LoadedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * A kept file, for whoever may see what it shows: evidence of what is published for every reader, evidence of
 * what is not for those who report or review there (accounts of the demonstration: of the demonstration's), any file for whoever handed it in.
 *
 * @throws AppError `not-found`, the same for a file that is not there and one that is not shown
 */
export async function loadEvidence(context: ServiceContext, hash: string): Promise<LoadedFile> {
  const kept = await findKeptFile(context.db, hash);
  const name = kept && (await nameFor(context, hash));
  if (!kept || name === undefined) throw notFound('文件（也可能是没有查看它的权限）', hash);
  return { name, mediaType: kept.mediaType, bytes: await loadFileBytes(context.db, hash) };
}

/** The name under which the caller may have it; undefined when they may not. */
async function nameFor(context: ServiceContext, hash: string): Promise<string | undefined> {
  const { db, actor } = context;
  const published = await findPublishedEvidence(db, hash);
  if (published !== undefined) return published;
  for (const { name, region } of await findReturnsWith(db, hash, actor.demo)) {
    if (await isAllowed(context, 'milestone.write', region)) return name;
    if (await isAllowed(context, 'milestone.review', region)) return name;
  }
  return actor.personId === null ? undefined : hasUploaded(db, actor.personId, hash);
}
