import { FORMS, type Form, type ObservationStatus, STATUSES } from '../observation.ts';
import { periodKey } from '../period.ts';
import type { BulkContext } from './bulk-context.ts';

/** The columns of a line, in their order. */
export const STAGED_COLUMNS = [
  'line',
  'indicator_id',
  'region_id',
  'period',
  'form',
  'status',
  'status_given',
  'value',
  'unit',
  'yoy_percent',
  'note',
] as const;

/** A stretch of the bytes that a value is spelled in. */
export interface Spelling {
  bytes: Uint8Array;
  start: number;
  end: number;
}

/** A figure on its way into the record, in the file's own numbers. */
export interface StagedFigure {
  row: number;
  indicator: number;
  region: number;
  period: number;
  form: number;
  status: number;
  statusGiven: boolean;
  unit: number;
  /** Null for what was not published. */
  value: Spelling | null;
  yoy: Spelling | null;
  /** A field of CSV as it is to be written. */
  note: Spelling | null;
}

export interface StagedLines {
  write: (figure: StagedFigure) => void;
  /** Hands over what is left. */
  end: () => void;
}

const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const TRUE = 0x74;
const FALSE = 0x66;
const ZERO = 0x30;

/** Handed over when this full; a line is never longer than the rest. */
const FULL = 224 * 1024;
const ROOM = 256 * 1024;

export const formNumber = (form: Form): number => FORMS.indexOf(form) + 1;
export const statusNumber = (status: ObservationStatus): number => STATUSES.indexOf(status) + 1;

/** A text as a field of CSV, always in quotes. */
export function csvBytes(text: string): Uint8Array {
  return encoder.encode(`"${text.replaceAll('"', '""')}"`);
}

const encoder = new TextEncoder();

/** Writes figures as lines of CSV and hands them over in large pieces. A piece is the receiver's to keep. */
export function stagedLines(
  { vocabulary, periods, units }: BulkContext,
  handOver: (lines: Uint8Array, count: number) => void,
): StagedLines {
  const ids = (items: readonly { id: number }[]) => items.map(({ id }) => encoder.encode(`${id},`));
  const regions = ids(vocabulary.regions);
  const indicators = ids(vocabulary.indicators);
  const periodTexts: Uint8Array[] = [];
  const unitTexts: Uint8Array[] = [];
  let bytes = new Uint8Array(ROOM);
  let at = 0;
  let count = 0;

  function put(text: Uint8Array): void {
    for (let index = 0; index < text.length; index++) bytes[at + index] = text[index]!;
    at += text.length;
  }

  function periodText(period: number): Uint8Array {
    periodTexts[period] ??= encoder.encode(`${periodKey(periods.items[period]!)},`);
    return periodTexts[period];
  }

  function unitText(unit: number): Uint8Array {
    unitTexts[unit] ??= csvBytes(units.items[unit]!);
    return unitTexts[unit];
  }

  function putSpelling(spelling: Spelling | null): void {
    if (spelling === null) return;
    for (let from = spelling.start; from < spelling.end; from++) bytes[at++] = spelling.bytes[from]!;
  }

  function putWhole(number: number): void {
    let rest = number;
    let places = 1;
    for (let bound = 10; bound <= number; bound *= 10) places += 1;
    for (let place = at + places - 1; place >= at; place--) {
      const next = Math.floor(rest / 10);
      bytes[place] = ZERO + rest - next * 10;
      rest = next;
    }
    at += places;
  }

  function flush(): void {
    if (count === 0) return;
    handOver(bytes.subarray(0, at), count);
    bytes = new Uint8Array(ROOM);
    at = 0;
    count = 0;
  }

  return {
    write(figure) {
      putWhole(figure.row);
      bytes[at++] = COMMA;
      put(indicators[figure.indicator]!);
      put(regions[figure.region]!);
      put(periodText(figure.period));
      bytes[at++] = ZERO + figure.form;
      bytes[at++] = COMMA;
      bytes[at++] = ZERO + figure.status;
      bytes[at++] = COMMA;
      bytes[at++] = figure.statusGiven ? TRUE : FALSE;
      bytes[at++] = COMMA;
      putSpelling(figure.value);
      bytes[at++] = COMMA;
      put(unitText(figure.unit));
      bytes[at++] = COMMA;
      putSpelling(figure.yoy);
      bytes[at++] = COMMA;
      putSpelling(figure.note);
      bytes[at++] = LINE_FEED;
      count += 1;
      if (at > FULL) flush();
    },
    end: flush,
  };
}
