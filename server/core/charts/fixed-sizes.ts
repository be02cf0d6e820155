import type { ChartTheme } from './theme.ts';

/** The largest letters for which dashes, margins and breakpoints in CSS pixels were chosen. */
const USUAL_LETTER = 12;

/**
 * A length in CSS pixels that stays as it is beside usual letters and grows with larger ones: a chart on a large
 * screen is drawn in the same proportions.
 */
export function grown(pixels: number, { fontSize }: Pick<ChartTheme, 'fontSize'>): number {
  return pixels * Math.max(1, fontSize / USUAL_LETTER);
}
