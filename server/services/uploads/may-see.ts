import { notFound } from '#core/domain/errors.ts';
import { may } from '#core/domain/people/permissions.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findUpload, type UploadRecord } from '#db/queries/uploads.ts';
import { allowedRegions } from '../allowed-regions.ts';
import type { Actor } from '../context.ts';

/** Whether an account sees what others uploaded: who imports into the record does, demonstration accounts aside. */
export function seesAllUploads(actor: Actor): boolean {
  return !actor.demo && may(actor, 'record.import', null);
}

/** @throws AppError `not-found`, also for what somebody else uploaded */
export async function requireUpload(db: Db, actor: Actor, id: string): Promise<UploadRecord> {
  const upload = await findUpload(db, id);
  const own = upload && upload.personId !== null && upload.personId === actor.personId;
  if (!upload || !(own || seesAllUploads(actor))) throw notFound('上传记录', id);
  return upload;
}

/** The regions whose figures somebody may hand in by a file; null for every region. */
export async function regionsToHandIn(db: Db, actor: Actor): Promise<Set<RegionCode> | null> {
  return may(actor, 'record.import', null) ? null : allowedRegions(db, actor, 'report.write');
}
