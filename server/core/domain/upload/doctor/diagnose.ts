import type { CheckContext } from '../checks/check-context.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import type { Diagnosis } from './diagnosis.ts';
import { slippedUnit } from './slipped-unit.ts';
import { swappedParts } from './swapped-parts.ts';
import { ytdOrPeriod } from './ytd-or-period.ts';

/**
 * The unit doctor: of figures that are implausible as they stand and plausible after one usual slip is undone, what
 * was probably meant. At most one diagnosis a figure; nothing is ever repaired by itself.
 */
export function diagnose(context: CheckContext): Map<ReportedFigure, Diagnosis> {
  const found = new Map(swappedParts(context).map((one) => [one.figure, one]));
  for (const figure of context.figures) {
    if (!context.isFresh(figure) || found.has(figure)) continue;
    const diagnosis = ytdOrPeriod(context, figure) ?? slippedUnit(context, figure);
    if (diagnosis) found.set(figure, diagnosis);
  }
  return found;
}
