import { createHash } from 'node:crypto';
import { outcomeOf, type Preview } from '#core/domain/upload/preview.ts';

/** A digest of what committing would do: kept with a preview, as the record that it was made from may change. */
export function outcomeDigest(preview: Preview): string {
  return createHash('sha256').update(outcomeOf(preview)).digest('hex');
}
