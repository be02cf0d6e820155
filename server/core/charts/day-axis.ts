import type { XAXisComponentOption } from 'echarts';
import type { IsoDate } from '../domain/units.ts';
import type { Drawing } from './chart.ts';
import type { DayLabelling } from './day-labels.ts';

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
