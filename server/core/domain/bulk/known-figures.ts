import { convertUnit } from '../measure-unit.ts';
import { FORMS, type Form } from '../observation.ts';
import type { Figure } from '../units.ts';
import type { BulkContext } from './bulk-context.ts';
import { type FigureList, slotNumber } from './figure-list.ts';
import { formNumber } from './staged-lines.ts';

export const FORM_NUMBERS: Record<Form, number> = {
  point: formNumber('point'),
  period: formNumber('period'),
  ytd: formNumber('ytd'),
};

/** A recorded figure that counts: of the newest version, reported and no demonstration. */
export interface RecordedValue {
  value: Figure;
  unit: string;
}

/** A place in the record: a series (see `seriesNumber`), a period by its number in the file, and a form. */
export interface Wanted {
  series: number;
  period: number;
  form: Form;
}

/** What will be known once the file is written: its figures, and beside them the recorded ones. */
export interface KnownFigures {
  /** In `unit`; null where there is no figure, or none that converts. */
  valueIn: (unit: string, series: number, period: number, form: Form) => Figure | null;
  /** Recorded figures that were asked for and not at hand. */
  wanted: () => Wanted[];
}

/** Recorded figures by `wantedKey`; null where the record was asked and has none that counts. */
export type RecordedValues = ReadonlyMap<string, RecordedValue | null>;

export const wantedKey = ({ series, period, form }: Wanted): string => `${series}|${period}|${form}`;

/**
 * @param onRecord whether the record may have a figure of a series in a period: it has one of that period or later
 * @param recorded what was fetched of it so far
 */
export function knownFigures(
  context: BulkContext,
  figures: FigureList,
  onRecord: (series: number, period: number) => boolean,
  recorded: RecordedValues,
): KnownFigures {
  const wanted = new Map<string, Wanted>();
  const { units } = context;
  return {
    valueIn(unit, series, period, form) {
      const found = figures.find(series, slotNumber(period, FORM_NUMBERS[form]));
      if (found !== null) {
        const value = figures.value(found);
        return value === null ? null : convertUnit(value, units.items[figures.unit(found)]!, unit);
      }
      if (!onRecord(series, period)) return null;
      const place = { series, period, form };
      const key = wantedKey(place);
      const known = recorded.get(key);
      if (known === undefined) wanted.set(key, place);
      return known ? convertUnit(known.value, known.unit, unit) : null;
    },
    wanted: () => [...wanted.values()],
  };
}

export const formOf = (number: number): Form => FORMS[number - 1]!;
