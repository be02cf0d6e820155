import { type Locale, MISSING } from '../format.ts';
import type { Fraction } from '../units.ts';
import type { TableNote, TargetRow } from './briefing.ts';
import type { TableBlock, TableCell } from './section.ts';
import { cell, verdictCell, withUnitName } from './table-cell.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';

interface Column {
  title: keyof TableWords;
  align: 'left' | 'right' | 'center';
  cell: (row: TargetRow, locale: Locale) => TableCell;
  /** False where no row has anything to say in it; always there when left out. */
  isNeeded?: (rows: readonly TargetRow[], note: TableNote) => boolean;
}

/** Between a period and the status of its figure; English words are broken behind it where a column is narrow. */
const PARTED: Record<Locale, string> = { zh: '·', en: ', ' };

type TextColumn = 'change' | 'completion' | 'timeElapsed' | 'distanceCovered';

const known = (name: TextColumn) => (rows: readonly TargetRow[]) => rows.some((row) => row[name] !== MISSING);

const COLUMNS: readonly Column[] = [
  {
    title: 'indicator',
    align: 'left',
    cell: ({ name, unit }, locale) => cell(withUnitName(name, unit, locale)),
  },
  { title: 'goal', align: 'right', cell: (row) => cell(row.goal) },
  {
    title: 'deadline',
    align: 'right',
    cell: (row) => cell(row.deadline),
    isNeeded: (_, { instead }) => !instead.includes('deadline'),
  },
  {
    title: 'period',
    align: 'right',
    cell: (row, locale) =>
      cell(row.status === MISSING ? row.period : `${row.period}${PARTED[locale]}${row.status}`),
    isNeeded: (_, { instead }) => !instead.includes('period'),
  },
  { title: 'level', align: 'right', cell: (row) => cell(row.level) },
  { title: 'change', align: 'right', cell: (row) => cell(row.change), isNeeded: known('change') },
  { title: 'completion', align: 'right', cell: (row) => cell(row.completion), isNeeded: known('completion') },
  {
    title: 'timeElapsed',
    align: 'right',
    cell: (row) => cell(row.timeElapsed),
    isNeeded: known('timeElapsed'),
  },
  {
    title: 'distanceCovered',
    align: 'right',
    cell: (row) => cell(row.distanceCovered, covered(row)),
    isNeeded: known('distanceCovered'),
  },
  { title: 'toGo', align: 'right', cell: (row) => cell(row.gap) },
  {
    title: 'outlook',
    align: 'right',
    cell: ({ outlook }) => cell(outlook === null ? MISSING : `${outlook.word} ${outlook.projection}`),
    isNeeded: (rows) => rows.some(({ outlook }) => outlook !== null),
  },
  { title: 'status', align: 'center', cell: (row) => verdictCell(row.verdict, row) },
];

/** The plan's targets with what each was judged by; columns in which no row has anything to say are left out. */
export function targetTable(rows: readonly TargetRow[], note: TableNote, locale: Locale): TableBlock {
  const columns = COLUMNS.filter(({ isNeeded }) => isNeeded === undefined || isNeeded(rows, note));
  return {
    kind: 'table',
    columns: columns.map(({ title, align }) => ({ title: TABLE_WORDS[locale][title], align })),
    rows: rows.map((row) => columns.map((column) => column.cell(row, locale))),
  };
}

function covered({ bar }: TargetRow): Fraction | null {
  return bar === null ? null : bar.covered;
}
