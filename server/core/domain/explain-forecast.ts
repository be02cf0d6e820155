import type { Reader } from './explain-reader.ts';
import type { Forecast, ForecastMethod } from './forecast/forecast.ts';
import { formatFigure } from './format.ts';

type Limit = NonNullable<Forecast['limited']>;

const METHOD_ZH: Record<ForecastMethod, string> = {
  drift_damped: '趋势外推与阻尼趋势两法',
  drift_damped_ets: '趋势外推、阻尼趋势与指数平滑三法',
};
const METHOD_EN: Record<ForecastMethod, string> = {
  drift_damped: 'the trend going on and a damped trend',
  drift_damped_ets: 'the trend going on, a damped trend and exponential smoothing',
};
const LIMIT_ZH: Record<Limit, string> = {
  running_total: '；累计数不会减少，下限取现值',
  never_negative: '；历来不为负数，下限取零',
};
const LIMIT_EN: Record<Limit, string> = {
  running_total: '; a running total does not fall, so the present level is the lower bound',
  never_negative: '; it was never negative, so zero is the lower bound',
};

/** How often the interval is meant to hold: a whole percentage, for more would be boasting. */
export function coverageText(r: Reader): string {
  const coverage = r.number('coverage');
  return `${formatFigure(coverage === null ? null : coverage * 100, 0)}%`;
}

export function forecastMethodZh(r: Reader): string {
  return METHOD_ZH[r.text('method') as ForecastMethod];
}

export function forecastMethodEn(r: Reader): string {
  return METHOD_EN[r.text('method') as ForecastMethod];
}

/** What kept a forecast from falling further, with what leads up to it; empty where nothing did. */
export function forecastLimitZh(r: Reader): string {
  return LIMIT_ZH[r.text('limited') as Limit] ?? '';
}

export function forecastLimitEn(r: Reader): string {
  return LIMIT_EN[r.text('limited') as Limit] ?? '';
}
