import type { Figure } from '../domain/units.ts';
import type { MeasureText } from './region-measure.ts';
import type { Tone } from './tone.ts';

/** One end of a slope. `estimated`: inferred rather than reported, so drawn hollow. */
export interface SlopeEnd {
  value: Figure | null;
  estimated: boolean;
}

export interface SlopeLine {
  name: string;
  from: SlopeEnd;
  to: SlopeEnd;
  /** The verdict at the later end. */
  tone: Tone;
  /** The region above the others. */
  whole: boolean;
}

/** Regions at two moments or in two periods, a line each. */
export interface Slope extends MeasureText {
  /** What the two ends are: periods or moments, as a person reads them. */
  from: string;
  to: string;
  lines: readonly SlopeLine[];
  /** What the plan line asks for at both ends; null where there is none, or not the same for all. */
  planned: { from: Figure; to: Figure } | null;
}

/** Whether there is anything to draw. */
export function hasSlope({ lines }: Slope): boolean {
  return lines.some(({ from, to }) => from.value !== null || to.value !== null);
}

/** Lines with both ends, by how much they rose, the steepest first. */
export function bySteepness({ lines }: Slope): (SlopeLine & { rise: Figure })[] {
  return lines
    .flatMap((line) => {
      const [from, to] = [line.from.value, line.to.value];
      return from === null || to === null ? [] : [{ ...line, rise: to - from }];
    })
    .sort((a, b) => b.rise - a.rise);
}
