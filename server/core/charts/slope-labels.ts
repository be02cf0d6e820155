import type { SeriesOption } from 'echarts';
import type { Drawing } from './chart.ts';
import { dodge } from './dodge.ts';
import { measureText } from './region-measure.ts';
import type { Slope, SlopeLine } from './slope.ts';
import { TONE_SHAPES, toneColour } from './tone.ts';

/** Values and the room they have. */
export interface SlopeScale {
  min: number;
  max: number;
  /** CSS pixels of the plot. */
  height: number;
}

/** A label with the end it belongs to. */
export interface SlopeLabel {
  line: SlopeLine;
  text: string;
  /** The part of the text that bears the verdict's colour; empty where there is none. */
  mark: string;
  /** Where its end is, and where there is room for it. */
  value: number;
  at: number;
}

/** The labels of one end, each as near to its value as the others let it. @param named whether the earlier end has names, too */
export function labelsOf(
  slope: Slope,
  scale: SlopeScale,
  end: 'from' | 'to',
  { theme }: Drawing,
  named: boolean,
): SlopeLabel[] {
  const known = slope.lines.flatMap((line) => {
    const { value, estimated } = line[end];
    if (value === null) return [];
    const figure = `${measureText(value, slope)}${estimated ? '*' : ''}`;
    const mark = TONE_SHAPES[line.tone];
    if (end === 'from') return [{ line, value, text: named ? `${line.name} ${figure}` : figure, mark: '' }];
    return [{ line, value, text: `${figure} ${mark} ${line.name}`, mark }];
  });
  const perPixel = (scale.max - scale.min) / scale.height;
  const places = dodge(
    known.map(({ value }) => (scale.max - value) / perPixel),
    theme.fontSize * 1.3,
    0,
    scale.height,
  );
  return known.map((one, index) => ({ ...one, at: scale.max - places[index]! * perPixel }));
}

export function labelSeries(
  id: string,
  x: number,
  position: 'left' | 'right',
  labels: readonly SlopeLabel[],
  { theme }: Drawing,
): SeriesOption {
  return {
    type: 'scatter',
    id,
    silent: true,
    symbolSize: 0.1,
    itemStyle: { opacity: 1 },
    z: 6,
    data: labels.map(({ line, text, mark, at }) => {
      const own = {
        fontSize: theme.fontSize,
        fontWeight: line.whole ? ('bold' as const) : ('normal' as const),
        color: line.whole ? theme.navy : theme.ink,
      };
      const [before, behind] = mark === '' ? [text] : text.split(` ${mark} `);
      return {
        value: [x, at],
        label: {
          show: true,
          position,
          distance: 3,
          formatter: mark === '' ? `{own|${text}}` : `{own|${before}}{mark|${mark}}{own|${behind}}`,
          rich: {
            own,
            mark: { ...own, color: toneColour(line.tone, theme), padding: [0, theme.fontSize * 0.3] },
          },
        },
      };
    }),
  };
}
