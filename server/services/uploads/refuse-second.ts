import { AppError } from '#core/domain/errors.ts';
import type { UploadRecord } from '#db/queries/uploads.ts';

/** @throws AppError `conflict` with what came of the file when its figures went somewhere already */
export function refuseSecondCommit({ id, state, submissionId, vintage, committedAt, reports }: UploadRecord) {
  if (state === 'previewed') return;
  const details = { id, submissionId, vintage, committedAt, reports };
  throw state === 'committed'
    ? new AppError(
        'conflict',
        {
          zh: '这个文件已经写入过，不会再写一次。',
          en: 'This file was written already and is not written again.',
        },
        details,
      )
    : new AppError(
        'conflict',
        {
          zh: '这个文件的数已经转入填报，不会再转一次。',
          en: 'The figures of this file were taken over already and are not taken over again.',
        },
        details,
      );
}

/** @throws AppError `conflict` when cells were repaired, or repairs taken back, since the file was read */
export function refuseOtherRepairs(locked: UploadRecord, read: UploadRecord) {
  if (JSON.stringify(locked.repairs) === JSON.stringify(read.repairs)) return;
  throw new AppError(
    'conflict',
    {
      zh: '别人刚刚改动了这次上传，请重新查看预览。',
      en: 'Somebody changed this upload just now. Please look at the preview again.',
    },
    { id: read.id },
  );
}
