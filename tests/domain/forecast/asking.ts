import { type ForecastBasis, type ForecastQuestion, forecastBasis } from '#core/domain/forecast/basis.ts';
import { type Forecast, forecastFrom } from '#core/domain/forecast/forecast.ts';
import type { Level } from '#core/domain/level.ts';
import { aTarget } from '../judging.ts';

/** What a forecast of a stock to the end of 2027 would be made from, unless the test says otherwise. */
export function basisOf(
  levels: readonly Level[],
  { deadline = '2027-12-31', ...rest }: Partial<ForecastQuestion> & { deadline?: string | null } = {},
): ForecastBasis | null {
  return forecastBasis({
    target: aTarget({ deadline }),
    measureKind: 'stock',
    levels,
    period: levels.at(-1)?.period ?? null,
    ...rest,
  });
}

/** The forecast without a second library's opinion. */
export function forecast(...question: Parameters<typeof basisOf>): Forecast | null {
  const basis = basisOf(...question);
  return basis && forecastFrom(basis, null);
}
