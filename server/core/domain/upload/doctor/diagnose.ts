import type { CheckContext } from '../checks/check-context.ts';
import { expectationOf } from '../checks/expectation.ts';
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
    const diagnosis = likelier(context, ytdOrPeriod(context, figure), slippedUnit(context, figure));
    if (diagnosis) found.set(figure, diagnosis);
  }
  return found;
}

/** The one whose repaired value lies nearer to what the history lets one expect. */
function likelier({ known }: CheckContext, a: Diagnosis | null, b: Diagnosis | null): Diagnosis | null {
  if (a === null || b === null) return a ?? b;
  const { figure } = a;
  const usual = expectationOf(known, figure, figure.period, figure.form, figure.unit);
  if (usual === null) return a;
  const off = ({ repair }: Diagnosis) => Math.abs(Math.log(repair.value / usual.value));
  return off(b) < off(a) ? b : a;
}
