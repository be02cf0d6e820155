import type { VintageId } from '#core/domain/units.ts';
import type { Reading } from '#core/domain/upload/read-book.ts';
import { relativesOf } from '#core/domain/upload/relatives.ts';
import type { Vocabulary } from '#core/domain/upload/vocabulary.ts';
import type { Db } from '#db/client.ts';
import { findObservations, type RecordedObservation } from '#db/queries/observations.ts';

/**
 * What handed-in figures are held against: the record of their series, of what ratios and shares are made of, and
 * of the regions that they add up to, are made of or stand beside.
 */
export function recordBehind(
  db: Db,
  { figures }: Reading,
  upTo: VintageId,
  { regions }: Pick<Vocabulary, 'regions'>,
): Promise<RecordedObservation[]> {
  const { above, below } = relativesOf(regions);
  const places = new Set(figures.map(({ region }) => region.code));
  for (const code of [...places]) {
    for (const part of below(code)) places.add(part.code);
    const whole = above(code);
    if (whole === null) continue;
    places.add(whole);
    for (const sibling of below(whole)) places.add(sibling.code);
  }
  // a share is held against the region that it lies in, wherever it reports
  for (const { region, indicator } of figures) {
    if (indicator.measureKind === 'share' && region.parent !== null) places.add(region.parent);
  }
  const indicators = new Set(
    figures
      .flatMap(({ indicator }) => [indicator.code, indicator.numerator, indicator.denominator])
      .filter((code) => code !== null),
  );
  return findObservations(db, { indicators: [...indicators], regions: [...places], upTo });
}
