import type { Form, ObservationStatus } from '../observation.ts';
import type { Period } from '../period.ts';
import type { Figure, Percent, PlanCode } from '../units.ts';
import type { Issue, Place } from './issue.ts';
import type { KnownIndicator, KnownRegion } from './vocabulary.ts';

/** One figure as a file reports it, fit to be held against the record. */
export interface ReportedFigure {
  /** The cell of the figure itself. */
  place: Place;
  /** What stands in it, as a person sees it; null where a status alone says 未公布. */
  seen: string | null;
  plan: PlanCode | null;
  region: KnownRegion;
  indicator: KnownIndicator;
  period: Period;
  form: Form;
  /** In `unit`; null exactly when the status carries no value. */
  value: Figure | null;
  unit: string;
  status: ObservationStatus;
  /** False when 状态 was blank and `status` is an assumption, which then makes no difference by itself. */
  statusGiven: boolean;
  /** Null = not given. */
  yoyPercent: Percent | null;
  /** Null = not given. */
  note: string | null;
  /** Whether the address of its source was given beside the note; files have no place for one. */
  sourceGiven: boolean;
}

/** A cell that cannot be taken, with the reasons. What could still be told of it is given. */
export interface RefusedCell {
  place: Place;
  seen: string | null;
  region: KnownRegion | null;
  indicator: KnownIndicator | null;
  period: Period | null;
  issues: readonly Issue[];
}

/** Two figures with the same key are the same figure. */
export function figureKey(figure: {
  region: { code: string };
  indicator: { code: string };
  period: Period;
  form: Form;
}): string {
  return [figure.indicator.code, figure.region.code, figure.period, figure.form].join('|');
}
