import { csvOfLines } from '../domain/csv.ts';
import type { Locale } from '../domain/format.ts';
import type { ChartText } from './chart.ts';
import { type ChartFacts, factPairs } from './chart-facts.ts';

/**
 * A chart's table as CSV, headings first, with its title, source, moment and notes below it, after an empty line:
 * whoever reads columns finds them where they are looked for, whoever opens the file sees what it is.
 */
export function chartCsv(facts: ChartFacts, text: ChartText, locale: Locale): string {
  const { columns, rows } = text.data ?? text;
  return csvOfLines([columns, ...rows, [], [facts.title], ...factPairs(facts, locale)]);
}
