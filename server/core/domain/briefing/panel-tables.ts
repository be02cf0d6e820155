import { formatFigure, formatPercent, type Locale } from '../format.ts';
import { LIGHT_WORDS, STATE_WORDS } from '../verdict-words.ts';
import type { HeatCell, HeatPanel, ListPanel, RegionPanel, RegionRow } from './briefing.ts';
import type { TableBlock, TableCell } from './section.ts';
import { cell, verdictCell, withUnitName } from './table-cell.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';

/** The regions of the headline target in their rank, with what the bars beside it show. */
export function regionTable({ unit, decimals, rows }: RegionPanel, locale: Locale): TableBlock {
  const words = TABLE_WORDS[locale];
  return {
    kind: 'table',
    columns: [
      { title: words.region, align: 'left' },
      { title: words.distanceCovered, align: 'right' },
      { title: words.planShare, align: 'right' },
      { title: withUnitName(words.toGo, unit, locale), align: 'right' },
      { title: words.status, align: 'center' },
    ],
    rows: rows.map((row) => [
      cell(row.name),
      cell(formatPercent(row.distanceCovered), row.distanceCovered),
      cell(formatPercent(row.planShare), row.planShare),
      cell(formatFigure(row.gap, decimals), row.gap),
      verdictCell(stateWord(row, locale), row),
    ]),
  };
}

/** What is drawn without a figure says why; an older figure stands in for a report that is missing. */
function stateWord({ state, light, missing }: RegionRow, locale: Locale): string {
  if (missing !== null) return missing;
  return light === null ? STATE_WORDS[locale][state] : LIGHT_WORDS[locale][light];
}

/** With more regions than this their English names find no room side by side. */
const MOST_ACROSS_EN = 6;

/**
 * Indicators down, regions across, each cell the way covered in per cent; many regions with English names, which are
 * three times as wide as Chinese ones, stand down instead.
 */
export function heatTable({ columns, rows }: HeatPanel, locale: Locale): TableBlock {
  const words = TABLE_WORDS[locale];
  const names = rows.map(({ name }) => name);
  const across = locale !== 'en' || columns.length <= MOST_ACROSS_EN;
  const [corner, heads] = across ? [words.indicator, columns] : [words.region, names];
  const lines = across
    ? rows
    : columns.map((name, index) => ({ name, cells: rows.map(({ cells }) => cells[index]!) }));
  return {
    kind: 'table',
    columns: [
      { title: corner, align: 'left' },
      ...heads.map((title) => ({ title, align: 'center' as const })),
    ],
    rows: lines.map(({ name, cells }) => [cell(name), ...cells.map(heatCell)]),
  };
}

function heatCell({ text, state, light }: HeatCell): TableCell {
  return state === null ? cell(text) : verdictCell(text, { state, light });
}

/** Goals, tasks or events, one a row; the column of verdicts is left out while nothing was reported. */
export function listTable(
  { items }: ListPanel,
  locale: Locale,
  text: keyof TableWords,
  aside: keyof TableWords,
): TableBlock {
  const words = TABLE_WORDS[locale];
  const judged = items.some(({ verdict }) => verdict !== null);
  const known = items.some((item) => item.aside !== '');
  const standing = ({ verdict }: ListPanel['items'][number]): TableCell =>
    verdict === null ? cell('') : verdictCell(verdict.word, verdict);
  return {
    kind: 'table',
    columns: [
      { title: words.code, align: 'left' },
      { title: words[text], align: 'left' },
      ...(known ? [{ title: words[aside], align: 'left' as const }] : []),
      ...(judged ? [{ title: words.status, align: 'center' as const }] : []),
    ],
    rows: items.map((item) => [
      cell(item.mark),
      cell(item.text),
      ...(known ? [cell(item.aside)] : []),
      ...(judged ? [standing(item)] : []),
    ]),
  };
}
