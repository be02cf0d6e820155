import type { Locale } from '../domain/format.ts';
import type { ChartTheme } from './theme.ts';

/** What every chart is drawn with, beside its data. */
export interface Drawing {
  theme: ChartTheme;
  locale: Locale;
  /** On a screen: movement, and a tooltip that follows the pointer. Paper has neither. */
  interactive: boolean;
}

/** A chart for those who cannot see it: one sentence and the same figures as a table. */
export interface ChartText {
  sentence: string;
  columns: string[];
  rows: string[][];
}
