import type { ReportLine } from '#core/contract/reports.ts';
import type { ReportField } from '#core/domain/review/report-field.ts';
import { formOfColumn, mainColumn } from '#core/domain/upload/form-of-column.ts';
import { readNumberText } from '#core/domain/upload/number-text.ts';
import { readStatusText } from '#core/domain/upload/status-text.ts';
import { type Draft, textAt } from './draft.ts';
import { GRID_FIELDS, keyOf } from './layout.ts';

type Known = ReportLine['recorded'][number];

/** What a cell would change in the record. */
export interface CellDiff {
  indicator: ReportLine['indicator'];
  field: ReportField;
  kind: 'new' | 'changed';
  /** As recorded; null = nothing was. */
  old: string | null;
  text: string;
  /** What the text and the old figure count in: the cell 单位 where it is filled in, else the indicator's. */
  unit: string;
  oldUnit: string;
  repaired: boolean;
  demo: boolean;
  /** By how many per cent the figure differs from the record, and from last period's; null where that is no number. */
  changePercent: number | null;
  lastPercent: number | null;
}

/** The figure of a column among those known of a line; null when there is none. */
export function knownFor(line: ReportLine, known: readonly Known[], field: ReportField): Known | null {
  const kind = line.indicator.measureKind;
  const column = field === 'current' || field === 'ytd' ? field : mainColumn(kind);
  const form = formOfColumn(kind, column);
  const other = formOfColumn(kind, column === 'ytd' ? 'current' : 'ytd');
  const found = known.find((one) => one.form === form) ?? null;
  if (found || field === 'current' || field === 'ytd') return found;
  return known.find((one) => one.form === other) ?? null;
}

/** What a known figure would be written as in a column; null = nothing. */
export function knownText(known: Known | null, field: ReportField): string | null {
  if (known === null) return null;
  switch (field) {
    case 'current':
    case 'ytd':
      return known.value === null ? '…' : String(known.value);
    case 'yoy':
      return known.yoyPercent === null ? null : String(known.yoyPercent);
    case 'status':
      return known.status;
    case 'note':
      return known.note;
    case 'unit':
      return known.unit;
  }
}

/** The number that a text is; null for anything else. */
export function numberIn(text: string | null): number | null {
  if (text === null) return null;
  const read = readNumberText(text);
  return 'value' in read ? read.value : null;
}

/** Every cell that would make a difference to the record. A blank cell makes none. */
export function diffOf(lines: readonly ReportLine[], draft: Draft): CellDiff[] {
  return lines.flatMap((line) => {
    const unit = textAt(draft, keyOf(line.indicator.code, 'unit'))?.trim() ?? line.indicator.unit;
    return GRID_FIELDS.flatMap((field): CellDiff[] => {
      const key = keyOf(line.indicator.code, field);
      const text = textAt(draft, key);
      if (text === null) return [];
      const known = knownFor(line, line.recorded, field);
      const old = knownText(known, field);
      const isFigure = field === 'current' || field === 'ytd';
      const oldUnit = known?.unit ?? unit;
      const unitStays = !isFigure || oldUnit === unit;
      if (unitStays && isSame(field, old ?? (field === 'unit' ? line.indicator.unit : null), text)) return [];
      const before = knownFor(line, line.last, field);
      const last = before?.unit === unit ? knownText(before, field) : null;
      const origin = draft.pending.get(key)?.origin ?? draft.saved.get(key)?.origin;
      return [
        {
          indicator: line.indicator,
          field,
          kind: old === null ? 'new' : 'changed',
          old,
          text,
          unit,
          oldUnit,
          repaired: origin === 'repair',
          demo: old !== null && known?.demo === true,
          changePercent: isFigure && unitStays ? percent(numberIn(old), numberIn(text)) : null,
          lastPercent: isFigure ? percent(numberIn(last), numberIn(text)) : null,
        },
      ];
    });
  });
}

function isSame(field: ReportField, old: string | null, text: string): boolean {
  if (old === null) return false;
  if (field === 'status') return readStatusText(text) === old;
  const [before, now] = [numberIn(old), numberIn(text)];
  if (before !== null && now !== null && field !== 'note') return before === now;
  return old.trim() === text.trim();
}

/** From one figure to another, in per cent of the first; null when there is nothing to relate to. */
function percent(from: number | null, to: number | null): number | null {
  if (from === null || to === null || from === 0) return null;
  return ((to - from) / Math.abs(from)) * 100;
}
