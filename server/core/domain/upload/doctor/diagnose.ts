import { comparePeriods } from '../../period.ts';
import type { CheckContext } from '../checks/check-context.ts';
import { expectationOf } from '../checks/expectation.ts';
import type { KnownValues } from '../known-values.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import type { Diagnosis } from './diagnosis.ts';
import { slippedUnit } from './slipped-unit.ts';
import { swappedParts } from './swapped-parts.ts';
import { ytdOrPeriod } from './ytd-or-period.ts';

export interface Diagnoses {
  found: Map<ReportedFigure, Diagnosis>;
  /** What would be known if every offered value was taken: what the other figures are fairly judged by. */
  healed: KnownValues;
}

/**
 * The unit doctor: of figures that are implausible as they stand and plausible after one usual slip is undone, what
 * was probably meant. At most one diagnosis a figure; nothing is ever repaired by itself. Figures are looked at from
 * the oldest period on, so that one slip does not make the periods after it look wrong.
 */
export function diagnose(context: CheckContext): Diagnoses {
  const found = new Map(swappedParts(context).map((one) => [one.figure, one]));
  const heal = () =>
    context.knownWith(
      context.figures.map((figure) => {
        const diagnosis = found.get(figure);
        return diagnosis ? { ...figure, value: diagnosis.repair.value } : figure;
      }),
    );
  let healed = found.size > 0 ? heal() : context.known;
  const periods = [...Map.groupBy(context.figures, ({ period }) => period)];
  for (const [, figures] of periods.sort(([a], [b]) => comparePeriods(a, b))) {
    const before = found.size;
    const known = { ...context, known: healed };
    for (const figure of figures) {
      if (!context.isFresh(figure) || found.has(figure)) continue;
      const diagnosis = likelier(known, ytdOrPeriod(known, figure), slippedUnit(known, figure));
      if (diagnosis) found.set(figure, diagnosis);
    }
    if (found.size > before) healed = heal();
  }
  return { found, healed };
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
