import { MISSING } from '../format.ts';
import type { Fraction } from '../units.ts';
import type { TableNote, TargetRow } from './briefing.ts';
import type { TableBlock, TableCell } from './section.ts';
import { cell, verdictCell } from './table-cell.ts';

interface Column {
  title: string;
  align: 'left' | 'right' | 'center';
  cell: (row: TargetRow) => TableCell;
  /** False where no row has anything to say in it; always there when left out. */
  isNeeded?: (rows: readonly TargetRow[], note: TableNote) => boolean;
}

type TextColumn = 'change' | 'completion' | 'timeElapsed' | 'distanceCovered';

const known = (name: TextColumn) => (rows: readonly TargetRow[]) => rows.some((row) => row[name] !== MISSING);

const COLUMNS: readonly Column[] = [
  { title: '指标', align: 'left', cell: (row) => cell(`${row.name}（${row.unit}）`) },
  { title: '目标', align: 'right', cell: (row) => cell(row.goal) },
  {
    title: '期限',
    align: 'right',
    cell: (row) => cell(row.deadline),
    isNeeded: (_, { instead }) => !instead.includes('deadline'),
  },
  {
    title: '数据期',
    align: 'right',
    cell: (row) => cell(row.status === MISSING ? row.period : `${row.period}·${row.status}`),
    isNeeded: (_, { instead }) => !instead.includes('period'),
  },
  { title: '现值', align: 'right', cell: (row) => cell(row.level) },
  { title: '较上年', align: 'right', cell: (row) => cell(row.change), isNeeded: known('change') },
  { title: '完成率', align: 'right', cell: (row) => cell(row.completion), isNeeded: known('completion') },
  { title: '时间进度', align: 'right', cell: (row) => cell(row.timeElapsed), isNeeded: known('timeElapsed') },
  {
    title: '增量完成率',
    align: 'right',
    cell: (row) => cell(row.distanceCovered, covered(row)),
    isNeeded: known('distanceCovered'),
  },
  { title: '距目标', align: 'right', cell: (row) => cell(row.gap) },
  {
    title: '到期展望',
    align: 'right',
    cell: ({ outlook }) => cell(outlook === null ? MISSING : `${outlook.word} ${outlook.projection}`),
    isNeeded: (rows) => rows.some(({ outlook }) => outlook !== null),
  },
  { title: '状态', align: 'center', cell: (row) => verdictCell(row.verdict, row) },
];

/** The plan's targets with what each was judged by; columns in which no row has anything to say are left out. */
export function targetTable(rows: readonly TargetRow[], note: TableNote): TableBlock {
  const columns = COLUMNS.filter(({ isNeeded }) => isNeeded === undefined || isNeeded(rows, note));
  return {
    kind: 'table',
    columns: columns.map(({ title, align }) => ({ title, align })),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}

function covered({ bar }: TargetRow): Fraction | null {
  return bar === null ? null : bar.covered;
}
