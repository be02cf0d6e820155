import { isConvertible } from '../measure-unit.ts';
import type { ObservationStatus } from '../observation.ts';
import { noteTooLong, unitMismatch, unknownStatus } from './attribute-issues.ts';
import { seenText } from './cell.ts';
import { wrongCellKind } from './figure-issues.ts';
import type { Issue } from './issue.ts';
import { nameKey } from './plain-text.ts';
import { unitAssumed, unitDiffers } from './remarks.ts';
import type { RowCells } from './row-subject.ts';
import { ASSUMED_STATUS, readStatusText } from './status-text.ts';
import type { KnownIndicator } from './vocabulary.ts';

/** Characters of a remark, which is kept with every figure of its row. */
const MAX_NOTE_LENGTH = 500;

/** The unit of a row's figures: as written, or the indicator's own; null when it does not convert. */
export function readUnit(row: RowCells, indicator: KnownIndicator, issues: Issue[]): string | null {
  const cell = row.cell('unit');
  const seen = seenText(cell);
  const place = row.place('unit');
  if (seen === null) {
    issues.push(unitAssumed(place, indicator.unit));
    return indicator.unit;
  }
  if (cell.kind === 'formula' || cell.kind === 'error') {
    issues.push(wrongCellKind(place, seen, cell.kind));
    return null;
  }
  const unit = spelledAs(seen, indicator.unit);
  if (unit === indicator.unit) return unit;
  if (!isConvertible(unit, indicator.unit)) {
    issues.push(unitMismatch(place, seen, indicator.unit));
    return null;
  }
  issues.push(unitDiffers(place, unit, indicator.unit));
  return unit;
}

/** Full-width and half-width spellings of one unit are one unit. */
function spelledAs(seen: string, usual: string): string {
  return nameKey(seen) === nameKey(usual) ? usual : seen.normalize('NFKC').replaceAll(' ', '');
}

export interface StatusReading {
  status: ObservationStatus;
  /** False when the cell is blank and `status` is an assumption. */
  given: boolean;
}

/** The status of a row's figures; null when the word is not one. */
export function readStatus(row: RowCells, issues: Issue[]): StatusReading | null {
  const cell = row.cell('status');
  const seen = seenText(cell);
  const place = row.place('status');
  if (seen === null) return { status: ASSUMED_STATUS, given: false };
  if (cell.kind === 'formula' || cell.kind === 'error') {
    issues.push(wrongCellKind(place, seen, cell.kind));
    return null;
  }
  const status = readStatusText(seen);
  if (status === null) issues.push(unknownStatus(place, seen));
  return status === null ? null : { status, given: true };
}

/** 备注; null when blank, and when it is refused for its length. */
export function readNote(row: RowCells, issues: Issue[]): string | null {
  const cell = row.cell('note');
  const seen = seenText(cell);
  if (seen !== null && (cell.kind === 'formula' || cell.kind === 'error')) {
    issues.push(wrongCellKind(row.place('note'), seen, cell.kind));
    return null;
  }
  const length = seen === null ? 0 : [...seen].length;
  if (seen !== null && length > MAX_NOTE_LENGTH) {
    issues.push(noteTooLong(row.place('note'), seen, length, MAX_NOTE_LENGTH));
    return null;
  }
  return seen;
}
