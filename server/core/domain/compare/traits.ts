import type { Form, ObservationStatus } from '../observation.ts';
import { type Period, periodEnd, periodMonths } from '../period.ts';
import type { ValuedFigure } from './compared-figure.ts';

/** What a figure covers: a value at a day, a year from its beginning, or a stretch of some months. */
export type Coverage = 'point' | 'ytd' | 'period';

/** A whole year reported as a period is the year to date at its end. */
export function coverageOf(form: Form, period: Period): Coverage {
  return form === 'period' && periodMonths(period) === 12 ? 'ytd' : form;
}

/**
 * How to tell the times apart that some figures are about: by the day on which they end; where all of them cover
 * their period alone, by the period itself. June and the second quarter are one day for stocks and years to date.
 */
export function timeTelling(
  figures: readonly Pick<ValuedFigure, 'form' | 'period'>[],
): (one: Pick<ValuedFigure, 'period'>) => string {
  const alone = figures.every(({ form, period }) => coverageOf(form, period) === 'period');
  return ({ period }) => (alone ? period : periodEnd(period));
}

/**
 * How settled a figure is, as far as ranking goes. Flash and preliminary figures of one period may stand in one
 * list, annual and final ones too; one of each may not, nor may census revisions or what somebody else published.
 */
export const FINALITIES = ['early', 'settled', 'census', 'published'] as const;
export type Finality = (typeof FINALITIES)[number];

const FINALITY: Partial<Record<ObservationStatus, Finality>> = {
  flash: 'early',
  preliminary: 'early',
  annual: 'settled',
  final: 'settled',
  census: 'census',
  published: 'published',
};

export function finalityOf({ status }: Pick<ValuedFigure, 'status'>): Finality | null {
  return FINALITY[status] ?? null;
}

/** Whether a ratio was recomputed. Rolling up is judged by what is missing, not by itself. */
export function ratioWay({ way }: Pick<ValuedFigure, 'way'>): 'printed' | 'recomputed' {
  return way === 'recomputed' ? 'recomputed' : 'printed';
}
