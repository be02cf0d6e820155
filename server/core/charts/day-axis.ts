import type { XAXisComponentOption } from 'echarts';
import type { IsoDate } from '../domain/units.ts';
import type { Drawing } from './chart.ts';
import type { DayLabelling } from './day-labels.ts';
import { grown } from './fixed-sizes.ts';

/** Between an axis and its labels beside usual letters, CSS pixels: what ECharts keeps by itself. */
export const LABEL_MARGIN = 8;

/** A day as charts place it: milliseconds, UTC. */
export function instantOf(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** A time axis over days; `axisMarks` says which of them are labelled. */
export function dayAxis({ first, last, text }: DayLabelling, { theme }: Drawing): XAXisComponentOption {
  return {
    type: 'time',
    min: instantOf(first),
    max: instantOf(last),
    axisLine: { lineStyle: { color: theme.unlit } },
    axisTick: { lineStyle: { color: theme.unlit } },
    axisLabel: {
      fontSize: theme.fontSize,
      margin: grown(LABEL_MARGIN, theme),
      color: theme.mute,
      formatter: (value: number) => text(new Date(value).toISOString().slice(0, 10)),
    },
    splitLine: { show: false },
  };
}

/** The part of a time axis that depends on its width. */
export function axisMarks(labelled: readonly IsoDate[]) {
  const customValues = labelled.map(instantOf);
  return { axisTick: { customValues }, axisLabel: { customValues } };
}
