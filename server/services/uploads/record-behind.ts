import type { VintageId } from '#core/domain/units.ts';
import type { Reading } from '#core/domain/upload/read-book.ts';
import type { Db } from '#db/client.ts';
import { findObservations, type RecordedObservation } from '#db/queries/observations.ts';

/** What handed-in figures are held against: the record of their series and of what ratios and shares are made of. */
export function recordBehind(db: Db, { figures }: Reading, upTo: VintageId): Promise<RecordedObservation[]> {
  // a share is held against the region above
  const regions = new Set(
    figures
      .flatMap(({ region, indicator }) => [
        region.code,
        indicator.measureKind === 'share' ? region.parent : null,
      ])
      .filter((code) => code !== null),
  );
  const indicators = new Set(
    figures
      .flatMap(({ indicator }) => [indicator.code, indicator.numerator, indicator.denominator])
      .filter((code) => code !== null),
  );
  return findObservations(db, { indicators: [...indicators], regions: [...regions], upTo });
}
