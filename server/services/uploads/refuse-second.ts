import { AppError } from '#core/domain/errors.ts';
import type { UploadRecord } from '#db/queries/uploads.ts';

/** @throws AppError `conflict` with what came of the file when its figures went somewhere already */
export function refuseSecondCommit({ id, state, submissionId, vintage, committedAt, reports }: UploadRecord) {
  if (state === 'previewed') return;
  const details = { id, submissionId, vintage, committedAt, reports };
  throw state === 'committed'
    ? new AppError('conflict', '这个文件已经写入过，不会再写一次。', details)
    : new AppError('conflict', '这个文件的数已经转入填报，不会再转一次。', details);
}
