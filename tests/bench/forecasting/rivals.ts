import type { ForecastBasis } from '#core/domain/forecast/basis.ts';
import { dampedSteps } from '#core/domain/forecast/damped.ts';
import { driftSteps } from '#core/domain/forecast/drift.ts';
import { etsQuestion, etsSteps } from '#core/domain/forecast/ets-question.ts';
import { forecastFrom } from '#core/domain/forecast/forecast.ts';
import { type ForecastPoint, forecastPath } from '#core/domain/forecast/path.ts';
import type { Step } from '#core/domain/forecast/step.ts';
import { endMonthOf } from '#core/domain/period.ts';
import { answerEts } from '#server/forecast/ets.ts';

/** A way to forecast; null where it cannot say anything. */
export type Rival = (basis: ForecastBasis) => ForecastPoint[] | null;

const NORMAL_90 = 1.2816;
const FEWEST_THE_LIBRARY_TAKES = 7;

/** What the product shows is last; the others are what it is measured against, and its own parts alone. */
export const RIVALS: Record<string, Rival> = {
  naive: (basis) => unseasonal(basis, naiveSteps),
  'seasonal naive': (basis) => unseasonal(basis, seasonalNaiveSteps),
  drift: (basis) => alone(basis, driftOf(basis)),
  damped: (basis) => alone(basis, dampedOf(basis)),
  // as the library gives it
  ets: (basis) => alone({ ...basis, widening: 1 }, etsOf(basis)),
  'drift + damped': (basis) => together(basis, [driftOf(basis), dampedOf(basis)]),
  'drift + damped + ets': (basis) => together(basis, [driftOf(basis), dampedOf(basis), etsOf(basis)]),
  SHOWN: (basis) => {
    const asked = etsQuestion(basis);
    return forecastFrom(basis, asked && answerEts(asked))?.path ?? null;
  },
};

function alone(basis: ForecastBasis, steps: Step[] | null): ForecastPoint[] | null {
  return steps && forecastPath(basis, [steps]);
}

function together(basis: ForecastBasis, opinions: (Step[] | null)[]): ForecastPoint[] | null {
  return opinions.every((one) => one !== null) ? forecastPath(basis, opinions) : null;
}

function driftOf({ plain, stepMonths, steps }: ForecastBasis): Step[] | null {
  return driftSteps(plain, stepMonths, Math.ceil(steps));
}

function dampedOf({ plain, stepMonths, steps }: ForecastBasis): Step[] {
  return dampedSteps(plain, stepMonths, Math.ceil(steps));
}

function etsOf(basis: ForecastBasis): Step[] | null {
  const asked = etsQuestion(basis, FEWEST_THE_LIBRARY_TAKES);
  const answer = asked && answerEts(asked);
  return asked && answer && etsSteps(basis, asked, answer);
}

function unseasonal(basis: ForecastBasis, steps: (basis: ForecastBasis) => Step[]): ForecastPoint[] | null {
  return forecastPath({ ...basis, season: null, floor: null, widening: 1 }, [steps(basis)]);
}

/** The last level stays; chance adds up as it did from level to level. */
function naiveSteps({ levels, steps }: ForecastBasis): Step[] {
  const last = levels.at(-1)!.value;
  const spread = meanSquareOf(levels.slice(1).map(({ value }, index) => value - levels[index]!.value));
  return stepsAhead(steps, (ahead) => ({ value: last, half: NORMAL_90 * Math.sqrt(spread * ahead) }));
}

/** The level of the same month a year before stays; where that is missing, the last one. */
function seasonalNaiveSteps(basis: ForecastBasis): Step[] {
  const { levels, steps, stepMonths } = basis;
  const byMonth = new Map(levels.map(({ period, value }) => [endMonthOf(period), value]));
  const changes = [...byMonth].flatMap(([month, value]) => {
    const before = byMonth.get(month - 12);
    return before === undefined ? [] : [value - before];
  });
  if (stepMonths >= 12 || changes.length === 0) return naiveSteps(basis);
  const last = levels.at(-1)!;
  const start = endMonthOf(last.period);
  return stepsAhead(steps, (ahead) => {
    const years = Math.ceil((ahead * stepMonths) / 12);
    const value = byMonth.get(start + ahead * stepMonths - years * 12);
    return { value: value ?? last.value, half: NORMAL_90 * Math.sqrt(meanSquareOf(changes) * years) };
  });
}

function stepsAhead(steps: number, step: (ahead: number) => Step): Step[] {
  return Array.from({ length: Math.ceil(steps) }, (_, index) => step(index + 1));
}

function meanSquareOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
}
