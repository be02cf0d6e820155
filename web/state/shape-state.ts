import type { ShapeRow } from '#core/contract/maps.ts';
import type { IsoDate } from '#core/domain/units.ts';

/** Whether a map of a day uses an outline, and if not, why. */
export type ShapeState = 'used' | 'replaced' | 'outside' | 'withdrawn';

/** @param all outlines of the same regions, newest first */
export function shapeState(row: ShapeRow, all: readonly ShapeRow[], day: IsoDate): ShapeState {
  if (row.withdrawnAt !== null) return 'withdrawn';
  if (!holdsOn(row, day)) return 'outside';
  const newest = all.find(
    (one) => one.region === row.region && one.withdrawnAt === null && holdsOn(one, day),
  );
  return newest === row ? 'used' : 'replaced';
}

function holdsOn({ validFrom, validTo }: ShapeRow, day: IsoDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}
