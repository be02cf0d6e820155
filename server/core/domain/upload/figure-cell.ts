import type { Form } from '../observation.ts';
import type { Figure } from '../units.ts';
import { type Cell, seenText, tidy } from './cell.ts';
import * as say from './figure-issues.ts';
import type { Issue, Place } from './issue.ts';
import { readNumberText, saysNotPublished } from './number-text.ts';
import { negativeFlow, numberTidied } from './remarks.ts';
import type { KnownIndicator } from './vocabulary.ts';

/** `number` a figure, `not-published` the source prints "…", `refused` see the issues. */
export interface FigureReading {
  kind: 'number' | 'not-published' | 'refused';
  /** Null unless `kind` is number. */
  value: Figure | null;
  issues: Issue[];
}

/** Figures beyond this cannot be kept exactly. */
const LARGEST = 1e15;

/** Reads a number from a cell that is not blank. `percent` tells how a percentage is to be taken. */
export function readNumberCell(
  cell: Cell,
  place: Place,
  percent: { taken: boolean; unit: string },
): FigureReading {
  const seen = seenText(cell)!;
  const refused = (issue: Issue): FigureReading => ({ kind: 'refused', value: null, issues: [issue] });
  if (cell.kind === 'number') {
    if (!Number.isFinite(cell.value)) return refused(say.tooLargeFigure(place, seen));
    if (!cell.percent) return { kind: 'number', value: tidy(cell.value), issues: [] };
    if (!percent.taken) return refused(say.percentNotTaken(place, seen, percent.unit));
    return { kind: 'number', value: tidy(cell.value * 100), issues: [] };
  }
  if (cell.kind !== 'text') return refused(say.wrongCellKind(place, seen, cell.kind as 'formula'));
  if (saysNotPublished(seen)) return { kind: 'not-published', value: null, issues: [] };
  if (seen.startsWith('=')) return refused(say.wrongCellKind(place, seen, 'formula'));
  if (seen.startsWith('#') && /^#[A-Z/0!?]+$/.test(seen))
    return refused(say.wrongCellKind(place, seen, 'error'));
  const reading = readNumberText(seen);
  if ('fault' in reading) return refused(say.notANumber(place, seen, reading.fault));
  if (reading.percent && !percent.taken) return refused(say.percentNotTaken(place, seen, percent.unit));
  const issues = reading.tidied ? [numberTidied(place, seen, reading.value)] : [];
  return { kind: 'number', value: reading.value, issues };
}

/** The largest share there is, in per cent. */
const WHOLE = 100;

/** Words that count things one by one. */
const COUNTED = new Set(['家', '户', '个', '名', '人', '项', '台', '套', '台/套', '台(套)', '台（套）']);

/** Whether figures in a unit count things one by one, so that they are whole and small ones jump. */
export function isCountingUnit(unit: string): boolean {
  return COUNTED.has(unit);
}

/** What a figure of this indicator may be, whatever the record says. */
export function checkFigure(
  value: Figure,
  { indicator, form, unit }: { indicator: KnownIndicator; form: Form; unit: string },
  place: Place,
  seen: string,
): Issue[] {
  const kind = indicator.measureKind;
  if (Math.abs(value) >= LARGEST) return [say.tooLargeFigure(place, seen)];
  if (kind === 'milestone' && value !== 0 && value !== 1) return [say.notDoneOrOpen(place, seen)];
  if (isCountingUnit(unit) && !Number.isInteger(value)) return [say.notWhole(place, seen, unit)];
  if (kind === 'share' && (value < 0 || value > WHOLE)) return [say.shareOutOfRange(place, seen, unit)];
  if (value >= 0) return [];
  return form === 'point' ? [say.negativeFigure(place, seen, kind)] : [negativeFlow(place, seen)];
}
