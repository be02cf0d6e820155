import type { ExplanationStep } from '../explanation.ts';
import type { Figure, IsoDate } from '../units.ts';
import { FORECAST_COVERAGE, type Forecast } from './forecast.ts';

/** A forecast as it is shown and kept: what it says, to which day, and what it was made from. */
export interface ShownForecast extends Omit<Forecast, 'path'> {
  deadline: IsoDate;
  unit: string;
  /** True when any figure behind it is a demonstration figure. */
  demo: boolean;
}

/** The step that tells of a forecast. */
export function forecastStep(forecast: ShownForecast): ExplanationStep {
  const { method, points, from, to, deadline, value, low, high, limited, unit } = forecast;
  return {
    code: 'forecast',
    values: {
      method,
      points,
      from,
      to,
      deadline,
      value,
      low,
      high,
      limited,
      coverage: FORECAST_COVERAGE,
      unit,
    },
  };
}

/** The three numbers alone. */
export function intervalOf({ value, low, high }: Pick<Forecast, 'value' | 'low' | 'high'>): {
  value: Figure;
  low: Figure;
  high: Figure;
} {
  return { value, low, high };
}
