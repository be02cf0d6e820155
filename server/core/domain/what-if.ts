import { addDecimals } from './decimal.ts';
import type { MeasureKind } from './indicator.ts';
import type { Form, Observation } from './observation.ts';
import { addPeriods, type Period, periodEnd, periodYear } from './period.ts';
import { significant } from './significant.ts';
import type { Figure, Fraction } from './units.ts';

/** A reported figure as it stands and as it would stand. */
export interface RevisedFigure {
  period: Period;
  /** What is revised: of a flow the period alone, whatever form it was reported in. */
  form: Form;
  before: Figure;
  after: Figure;
  unit: string;
}

export interface Revised<One extends Observation> {
  observations: One[];
  figure: RevisedFigure;
}

/**
 * The observations as they would be if the figure of one period were revised by a share. Of a flow the period's own
 * amount is revised (the period alone, or the step of the running total), and the running total moves by as much; a
 * stock, a running total or a published ratio is revised as it is.
 *
 * @param period at whose end the figure stands
 * @param share −0.02 = down by 2 %
 * @returns null when there is no such figure, or the amount of the period alone is not known
 */
export function reviseBy<One extends Observation>(
  observations: readonly One[],
  { measureKind, period, share }: { measureKind: MeasureKind; period: Period; share: Fraction },
): Revised<One> | null {
  if (measureKind === 'milestone') return null;
  return measureKind === 'flow'
    ? reviseFlow(observations, period, share)
    : revisePoint(observations, period, share);
}

function revisePoint<One extends Observation>(
  observations: readonly One[],
  period: Period,
  share: Fraction,
): Revised<One> | null {
  const end = periodEnd(period);
  const own = observations.find((one) => one.form === 'point' && periodEnd(one.period) === end);
  if (!own || own.value === null) return null;
  const after = moved(own.value, own.value, share);
  return {
    observations: observations.map((one) => (one === own ? { ...one, value: after } : one)),
    figure: { period: own.period, form: 'point', before: own.value, after, unit: own.unit },
  };
}

function reviseFlow<One extends Observation>(
  observations: readonly One[],
  period: Period,
  share: Fraction,
): Revised<One> | null {
  const at = (form: Form, of: Period) =>
    observations.find((one) => one.form === form && one.period === of && one.value !== null);
  const [ytd, alone] = [at('ytd', period), at('period', period)];
  const amount = alone ? alone.value! : ytd ? stepOf(ytd, at('ytd', addPeriods(period, -1))) : null;
  if (amount === null) return null;
  const after = moved(amount, amount, share);
  return {
    observations: observations.map((one) => {
      if (one === ytd) return { ...one, value: moved(one.value!, amount, share) };
      return one === alone ? { ...one, value: after } : one;
    }),
    figure: { period, form: 'period', before: amount, after, unit: (alone ?? ytd)!.unit },
  };
}

/** What a running total grew by in its last period; the whole of it in the first one of a year. */
function stepOf(ytd: Observation, before: Observation | undefined): Figure | null {
  if (periodYear(addPeriods(ytd.period, -1)) < periodYear(ytd.period)) return ytd.value;
  if (!before || before.unit !== ytd.unit) return null;
  return addDecimals(ytd.value!, -before.value!);
}

/** A figure plus a share of an amount, as a decimal. */
function moved(figure: Figure, amount: Figure, share: Fraction): Figure {
  return addDecimals(figure, significant(amount * share)!);
}
