import type { SeriesOption } from 'echarts';
import type { Drawing } from './chart.ts';
import { instantOf } from './day-axis.ts';
import { grown } from './fixed-sizes.ts';
import type { ForecastPoint } from './trend.ts';

/** Series of one band are stacked on each other under this name. */
const BAND = 'forecast';

/**
 * A forecast as a pale band between its bounds with a dashed middle: nothing that is drawn solid is still to
 * come. The band is an unseen line at the lower bound with an area as high as the interval on it.
 *
 * @param fan as `forecastFan` gives it; empty = nothing to draw
 * @param name of the middle, as the legend has it
 */
export function forecastSeries(
  fan: readonly ForecastPoint[],
  name: string,
  { theme }: Drawing,
): SeriesOption[] {
  if (fan.length === 0) return [];
  const unseen = {
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  } as const;
  return [
    {
      type: 'line',
      id: 'forecast-low',
      stack: BAND,
      stackStrategy: 'all',
      ...unseen,
      data: fan.map(({ date, low }) => [instantOf(date), low]),
    },
    {
      type: 'line',
      id: 'forecast-band',
      stack: BAND,
      stackStrategy: 'all',
      ...unseen,
      areaStyle: { color: theme.forecast, opacity: 0.28 },
      data: fan.map(({ date, low, high }) => [instantOf(date), high - low]),
    },
    {
      type: 'line',
      name,
      symbol: 'none',
      lineStyle: {
        color: theme.forecast,
        width: theme.fontSize * 0.16,
        type: [grown(2, theme), grown(3, theme)],
      },
      itemStyle: { color: theme.forecast, opacity: 0 }, // or the legend puts a dot on the line
      data: fan.map(({ date, value }) => [instantOf(date), value]),
    },
  ];
}
