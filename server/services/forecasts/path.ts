import type { ForecastPoint } from '#core/domain/forecast/path.ts';
import type { Judged } from '../progress/judged.ts';
import { makeForecasts } from './make.ts';
import { forecastAsked } from './question.ts';

/**
 * The way of each forecast: from the last level (itself, without width) over every period's end to the
 * deadline; empty where nothing can be forecast. The ledger keeps the ends only, so ways are made anew: the
 * same figures give the same way. In the order of `judged`.
 */
export async function forecastPaths(judged: readonly Judged[]): Promise<ForecastPoint[][]> {
  const asked = judged.map(forecastAsked);
  const made = await makeForecasts(asked.filter((one) => one !== null).map(({ basis }) => basis));
  let next = 0;
  return asked.map((one) => (one === null ? [] : (made[next++]?.path ?? [])));
}
