import { formatFigure, formatPercent } from '../format.ts';
import { LIGHT_WORDS, STATE_WORDS } from '../verdict-words.ts';
import type { HeatPanel, ListPanel, RegionPanel, RegionRow } from './briefing.ts';
import type { TableBlock, TableCell } from './section.ts';
import { cell, verdictCell } from './table-cell.ts';

/** The regions of the headline target in their rank, with what the bars beside it show. */
export function regionTable({ unit, decimals, rows }: RegionPanel): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: '地区', align: 'left' },
      { title: '增量完成率', align: 'right' },
      { title: '计划进度', align: 'right' },
      { title: `距目标（${unit}）`, align: 'right' },
      { title: '状态', align: 'center' },
    ],
    rows: rows.map((row) => [
      cell(row.name),
      cell(formatPercent(row.distanceCovered), row.distanceCovered),
      cell(formatPercent(row.planShare), row.planShare),
      cell(formatFigure(row.gap, decimals), row.gap),
      verdictCell(stateWord(row), row),
    ]),
  };
}

/** What is drawn without a figure says why; an older figure stands in for a report that is missing. */
function stateWord({ state, light, missing }: RegionRow): string {
  if (missing !== null) return missing;
  return light === null ? STATE_WORDS.zh[state] : LIGHT_WORDS.zh[light];
}

/** Indicators down, regions across, each cell the way covered in per cent. */
export function heatTable({ columns, rows }: HeatPanel): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: '指标', align: 'left' },
      ...columns.map((title) => ({ title, align: 'center' as const })),
    ],
    rows: rows.map(({ name, cells }) => [
      cell(name),
      ...cells.map(({ text, state, light }) =>
        state === null ? cell(text) : verdictCell(text, { state, light }),
      ),
    ]),
  };
}

/** Goals, tasks or events, one a row; the column of verdicts is left out while nothing was reported. */
export function listTable({ items }: ListPanel, text: string, aside: string): TableBlock {
  const judged = items.some(({ verdict }) => verdict !== null);
  const known = items.some((item) => item.aside !== '');
  const standing = ({ verdict }: ListPanel['items'][number]): TableCell =>
    verdict === null ? cell('') : verdictCell(verdict.word, verdict);
  return {
    kind: 'table',
    columns: [
      { title: '编号', align: 'left' },
      { title: text, align: 'left' },
      ...(known ? [{ title: aside, align: 'left' as const }] : []),
      ...(judged ? [{ title: '状态', align: 'center' as const }] : []),
    ],
    rows: items.map((item) => [
      cell(item.mark),
      cell(item.text),
      ...(known ? [cell(item.aside)] : []),
      ...(judged ? [standing(item)] : []),
    ]),
  };
}
