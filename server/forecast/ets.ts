import { AutoETS } from '@bsull/augurs/ets';
import type { EtsAnswer, EtsQuestion } from '#core/domain/forecast/ets-question.ts';
import { FORECAST_COVERAGE } from '#core/domain/forecast/forecast.ts';
import { loadEts } from './load-ets.ts';

/** Error and trend as the figures want them. Seasons the library does not have: they are taken off before. */
const SEARCHED = 'ZZN';

/**
 * Exponential smoothing by the best of its models without a season. Takes 0.3 to 30 ms and blocks its
 * thread for as long.
 * @returns null where the library finds no model; the other opinions of a forecast stand without it
 */
export function answerEts({ values, steps }: EtsQuestion): EtsAnswer | null {
  loadEts();
  const model = new AutoETS(1, SEARCHED);
  try {
    model.fit(values);
    const { point, intervals } = model.predict(steps, FORECAST_COVERAGE);
    if (!intervals) return null;
    return point.map((value, index) => ({
      value,
      half: (intervals.upper[index]! - intervals.lower[index]!) / 2,
    }));
  } catch {
    return null;
  } finally {
    model.free();
  }
}
