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
  /** The table as a file has it; the one above when left out. */
  data?: ChartData;
}

/** Figures for a spreadsheet: numbers unrounded and without their units, which the headings name; what is missing is null. */
export interface ChartData {
  columns: string[];
  rows: ChartCell[][];
}

export type ChartCell = string | number | null;
