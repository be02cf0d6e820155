import type { ProgressRow } from '#core/contract/progress.ts';
import type { Fraction, IsoDate } from '#core/domain/units.ts';

/** Where a plan's axis begins and ends, and how far time is, as far as its targets agree. */
export interface Horizon {
  from: IsoDate | null;
  to: IsoDate | null;
  elapsed: Fraction | null;
}

/** The common horizon of targets. What they do not agree on, or none of them says, is null. */
export function horizonOf(
  rows: readonly Pick<ProgressRow, 'baseline' | 'deadline' | 'timeElapsed'>[],
): Horizon {
  return {
    from: agreed(rows.map((row) => row.baseline?.date ?? null)),
    to: agreed(rows.map((row) => row.deadline)),
    elapsed: agreed(rows.map((row) => row.timeElapsed)),
  };
}

/** The value that all known ones share. */
function agreed<T>(values: readonly (T | null)[]): T | null {
  const known = new Set(values.filter((value) => value !== null));
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : null;
}
