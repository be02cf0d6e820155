import { createHash } from 'node:crypto';
import { AppError } from '#core/domain/errors.ts';
import type { VintageId } from '#core/domain/units.ts';
import { outcomeOf, type Preview } from '#core/domain/upload/preview.ts';

/** A digest of what committing would do: kept with a preview, as the record that it was made from may change. */
export function outcomeDigest(preview: Preview): string {
  return createHash('sha256').update(outcomeOf(preview)).digest('hex');
}

/** The refusal of a file that would do something else by now than its preview said. */
export function otherOutcome(present: Preview, expectedVersion: VintageId, dataVersion: VintageId): AppError {
  return new AppError(
    'conflict',
    {
      zh: '预览之后数据有变动，这个文件的写入结果可能已经不同。请重新查看预览再写入。',
      en: 'Figures changed after the preview, so the file may come out otherwise. Look at the preview again, then write it.',
    },
    { expectedVersion, dataVersion, counts: present.counts },
  );
}
