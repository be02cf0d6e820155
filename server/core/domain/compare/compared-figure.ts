import type { Form, ObservationStatus } from '../observation.ts';
import type { Period } from '../period.ts';
import type { Figure } from '../units.ts';
import type { RegionKind } from '../upload/vocabulary.ts';

/**
 * How a figure came to stand in a comparison: as it was reported, recomputed from numerator and denominator, or
 * rolled up from the regions below one that reported none itself.
 */
export const FIGURE_WAYS = ['reported', 'recomputed', 'rolled_up'] as const;
export type FigureWay = (typeof FIGURE_WAYS)[number];

/** A figure of one region as far as comparisons go. */
export interface ComparedFigure {
  period: Period;
  form: Form;
  /** In `unit`; null only where the status carries none. */
  value: Figure | null;
  /** The indicator's, or the reported one where the two do not convert. */
  unit: string;
  status: ObservationStatus;
  way: FigureWay;
  /** Of a figure that was rolled up: names of the regions below that are not in it. */
  missing: readonly string[];
  demo: boolean;
}

/** Who has a figure, or has none. */
export interface ComparedRegion {
  name: string;
  kind: RegionKind;
  figure: ComparedFigure | null;
}

/** A figure that can be ranked or subtracted: there is a value. */
export type ValuedFigure = ComparedFigure & { value: Figure };

export function hasValue(figure: ComparedFigure | null): figure is ValuedFigure {
  return figure !== null && figure.value !== null;
}
