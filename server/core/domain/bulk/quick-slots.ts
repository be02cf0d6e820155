import type { MeasureKind } from '../indicator.ts';
import type { ColumnId } from '../upload/columns.ts';
import { columnOfBasis, type FigureColumn, formOfColumn } from '../upload/form-of-column.ts';
import { A_NUMBER, NO_NUMBER, type PlainNumber, readPlainNumber } from './plain-number.ts';
import type { RowFields } from './row-fields.ts';
import { BLANK, CLOSER_LOOK, type TextMemo, textMemo } from './text-memo.ts';

/** A figure of a row with its growth. */
export interface QuickSlot {
  column: FigureColumn;
  /** Of the field, from 0. */
  field: number;
  number: PlainNumber;
  hasGrowth: boolean;
  growth: PlainNumber;
}

/** The figures of a row, filled anew for every row. */
export interface QuickSlots {
  slots: readonly QuickSlot[];
  count: number;
  /** How many growths are below one per cent, which may be a fraction written by mistake. */
  fractions: number;
  /** False when the row needs the careful reading. */
  read: (bytes: Uint8Array, fields: RowFields, kind: MeasureKind) => boolean;
}

const COLUMNS: readonly FigureColumn[] = ['current', 'ytd'];
const GROWTHS = ['yoy', 'currentYoy', 'ytdYoy'] as const;

const emptyNumber = (): PlainNumber => ({ value: 0, start: 0, end: 0 });
const emptySlot = (): QuickSlot => ({
  column: 'current',
  field: 0,
  number: emptyNumber(),
  hasGrowth: false,
  growth: emptyNumber(),
});

/** @param fieldOf the place of a column among the fields, from 0; −1 when the table lacks it */
export function quickSlots(fieldOf: (column: ColumnId) => number): QuickSlots {
  const current = fieldOf('current');
  const ytd = fieldOf('ytd');
  const value = fieldOf('value');
  const basis = fieldOf('basis');
  const growthFields = GROWTHS.map(fieldOf);
  const bases = new Map<MeasureKind, TextMemo>();
  let basisKind: MeasureKind | null = null;
  let basisMemo: TextMemo | null = null;
  const growth = emptyNumber();
  const found: QuickSlots = { slots: [emptySlot(), emptySlot(), emptySlot()], count: 0, fractions: 0, read };

  function read(bytes: Uint8Array, fields: RowFields, kind: MeasureKind): boolean {
    found.count = 0;
    found.fractions = 0;
    if (!add(bytes, fields, current, 'current') || !add(bytes, fields, ytd, 'ytd')) return false;
    const before = found.count;
    if (!add(bytes, fields, value, 'current')) return false;
    if (found.count > before) {
      const column = basisColumn(bytes, fields, kind);
      if (column === null) return false;
      found.slots[before]!.column = column;
    }
    for (let index = 0; index < GROWTHS.length; index++) {
      if (!attach(bytes, fields, growthFields[index]!, GROWTHS[index]!)) return false;
    }
    return found.count > 0;
  }

  function add(bytes: Uint8Array, fields: RowFields, field: number, column: FigureColumn): boolean {
    if (field < 0 || field >= fields.count) return true;
    const slot = found.slots[found.count]!;
    const kind = readPlainNumber(bytes, fields.starts[field]!, fields.ends[field]!, slot.number);
    if (kind === NO_NUMBER) return false;
    if (kind === A_NUMBER) {
      slot.column = column;
      slot.field = field;
      slot.hasGrowth = false;
      found.count += 1;
    }
    return true;
  }

  function basisColumn(bytes: Uint8Array, fields: RowFields, kind: MeasureKind): FigureColumn | null {
    if (kind !== basisKind) {
      basisKind = kind;
      basisMemo = bases.get(kind) ?? null;
    }
    if (basisMemo === null) {
      basisMemo = textMemo((text) => {
        const column = columnOfBasis(kind, text);
        return column === null ? CLOSER_LOOK : COLUMNS.indexOf(column);
      });
      bases.set(kind, basisMemo);
    }
    const answer =
      basis < 0 || basis >= fields.count
        ? BLANK
        : basisMemo.of(bytes, fields.starts[basis]!, fields.ends[basis]!);
    if (answer === BLANK) return formOfColumn(kind, 'ytd') === null ? 'current' : null;
    return answer === CLOSER_LOOK ? null : COLUMNS[answer]!;
  }

  function attach(
    bytes: Uint8Array,
    fields: RowFields,
    field: number,
    column: (typeof GROWTHS)[number],
  ): boolean {
    if (field < 0 || field >= fields.count) return true;
    const kind = readPlainNumber(bytes, fields.starts[field]!, fields.ends[field]!, growth);
    if (kind !== A_NUMBER) return kind !== NO_NUMBER;
    if (growth.value < -100) return false;
    if (growth.value !== 0 && Math.abs(growth.value) < 1) found.fractions += 1;
    const slot = owner(column);
    if (slot === null) return false;
    slot.hasGrowth = true;
    slot.growth.value = growth.value;
    slot.growth.start = growth.start;
    slot.growth.end = growth.end;
    return true;
  }

  /** A plain 同比 belongs to 累计 where that is filled in, otherwise to the one figure there is. */
  function owner(column: (typeof GROWTHS)[number]): QuickSlot | null {
    const first = firstOf(column === 'currentYoy' ? 'current' : 'ytd');
    if (first !== null || column !== 'yoy') return first;
    return found.count > 0 ? found.slots[0]! : null;
  }

  function firstOf(column: FigureColumn): QuickSlot | null {
    for (let index = 0; index < found.count; index++) {
      if (found.slots[index]!.column === column) return found.slots[index]!;
    }
    return null;
  }

  return found;
}
