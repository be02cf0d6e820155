import type { KnownValues } from '../known-values.ts';
import type { Relatives } from '../relatives.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import type { KnownIndicator, KnownPlan } from '../vocabulary.ts';

/** What figures are held against. */
export interface CheckContext {
  figures: readonly ReportedFigure[];
  /** The figures at hand over the recorded ones. */
  known: KnownValues;
  /** The same with other figures in place of those at hand. */
  knownWith: (figures: readonly ReportedFigure[]) => KnownValues;
  relatives: Relatives;
  plans: readonly KnownPlan[];
  indicators: readonly KnownIndicator[];
  indicatorOf: (code: string) => KnownIndicator | null;
  /** Whether a figure would be written; what is recorded already raises no new doubts. */
  isFresh: (figure: ReportedFigure) => boolean;
}
