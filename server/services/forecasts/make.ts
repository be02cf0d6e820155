import { setImmediate as othersTurn } from 'node:timers/promises';
import type { ForecastBasis } from '#core/domain/forecast/basis.ts';
import { etsQuestion } from '#core/domain/forecast/ets-question.ts';
import { type Forecast, forecastFrom } from '#core/domain/forecast/forecast.ts';
import { askEts } from '#server/forecast/ask-ets.ts';

/** So many at a time that other requests wait for some milliseconds and not for a whole country. */
const SERIES_PER_BATCH = 100;

/** Forecasts in the order of their bases; null where a number is too large to be one. */
export async function makeForecasts(bases: readonly ForecastBasis[]): Promise<(Forecast | null)[]> {
  const made: (Forecast | null)[] = [];
  for (let start = 0; start < bases.length; start += SERIES_PER_BATCH) {
    if (start > 0) await othersTurn();
    made.push(...(await makeBatch(bases.slice(start, start + SERIES_PER_BATCH))));
  }
  return made;
}

async function makeBatch(bases: readonly ForecastBasis[]): Promise<(Forecast | null)[]> {
  const asked = bases.map((basis) => etsQuestion(basis));
  const answers = await askEts(asked.filter((question) => question !== null));
  let next = 0;
  return bases.map((basis, index) => forecastFrom(basis, asked[index] ? answers[next++]! : null));
}
