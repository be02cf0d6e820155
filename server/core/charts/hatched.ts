import type { ChartTheme } from './theme.ts';

/** How a bar looks that is not sure or not there: strokes in its colour on the ground, and its outline. */
export function hatched(colour: string, { ground }: ChartTheme) {
  return {
    color: ground,
    borderColor: colour,
    borderWidth: 1,
    decal: {
      symbol: 'rect',
      symbolSize: 1,
      color: colour,
      dashArrayX: [1, 0] as [number, number],
      dashArrayY: [1.4, 4] as [number, number],
      rotation: -Math.PI / 4,
    },
  };
}
