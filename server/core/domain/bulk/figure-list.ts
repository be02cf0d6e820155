/** The figures of a file in the order in which they were read, kept in as little room as they need. */
export interface FigureList {
  readonly size: number;
  /** Number of indicator and region together; see `seriesNumber`. */
  series: (figure: number) => number;
  /** Number of period and form together; see `slotNumber`. */
  slot: (figure: number) => number;
  /** Null for a figure that was not published. */
  value: (figure: number) => number | null;
  unit: (figure: number) => number;
  row: (figure: number) => number;
  column: (figure: number) => number;
  /** See `statusNumber`. */
  status: (figure: number) => number;
  /** The figure of a series in a slot; null when the file has none. */
  find: (series: number, slot: number) => number | null;
  /** Adds a figure and answers null, or the number of the one that stands in its place already. */
  add: (figure: NewFigure) => number | null;
}

/** One object filled again and again: a million of them would keep the collector busy. */
export interface NewFigure {
  series: number;
  slot: number;
  hasValue: boolean;
  value: number;
  unit: number;
  row: number;
  column: number;
  /** See `statusNumber`. */
  status: number;
}

const FORMS_PER_PERIOD = 4;

/** @param period number of the period in the file's own list */
export function slotNumber(period: number, form: number): number {
  return period * FORMS_PER_PERIOD + form;
}

export function periodOfSlot(slot: number): number {
  return Math.floor(slot / FORMS_PER_PERIOD);
}

export function formOfSlot(slot: number): number {
  return slot % FORMS_PER_PERIOD;
}

/** Growing costs more than the few megabytes of a file that turns out small. */
const FIRST_ROOM = 1 << 17;

const HAS_VALUE = 1;
const STATUS_PLACE = 1;

export function figureList(): FigureList {
  let room = FIRST_ROOM;
  let size = 0;
  let series = new Int32Array(room);
  let slots = new Int32Array(room);
  let values = new Float64Array(room);
  let units = new Uint16Array(room);
  let rows = new Int32Array(room);
  let columns = new Uint8Array(room);
  let marks = new Uint8Array(room);
  /** Open addressing: the figure's number + 1; 0 where there is none. */
  let places = new Int32Array(room * 2);

  function placeOf(ofSeries: number, ofSlot: number): number {
    const mask = places.length - 1;
    let place = (Math.imul(ofSeries, 0x9e3779b1) ^ Math.imul(ofSlot, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    for (let found = places[place]!; found !== 0; found = places[place]!) {
      if (series[found - 1] === ofSeries && slots[found - 1] === ofSlot) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  function makeRoom(): void {
    room *= 2;
    const moved = <Kind extends { set(from: Kind): void }>(from: Kind, to: Kind): Kind => {
      to.set(from);
      return to;
    };
    series = moved(series, new Int32Array(room));
    slots = moved(slots, new Int32Array(room));
    values = moved(values, new Float64Array(room));
    units = moved(units, new Uint16Array(room));
    rows = moved(rows, new Int32Array(room));
    columns = moved(columns, new Uint8Array(room));
    marks = moved(marks, new Uint8Array(room));
    places = new Int32Array(room * 2);
    for (let figure = 0; figure < size; figure++) {
      places[placeOf(series[figure]!, slots[figure]!)] = figure + 1;
    }
  }

  return {
    get size() {
      return size;
    },
    series: (figure) => series[figure]!,
    slot: (figure) => slots[figure]!,
    value: (figure) => ((marks[figure]! & HAS_VALUE) === 0 ? null : values[figure]!),
    unit: (figure) => units[figure]!,
    row: (figure) => rows[figure]!,
    column: (figure) => columns[figure]!,
    status: (figure) => marks[figure]! >> STATUS_PLACE,
    find(ofSeries, ofSlot) {
      const found = places[placeOf(ofSeries, ofSlot)]!;
      return found === 0 ? null : found - 1;
    },
    add(figure) {
      if (size === room) makeRoom();
      const place = placeOf(figure.series, figure.slot);
      const found = places[place]!;
      if (found !== 0) return found - 1;
      series[size] = figure.series;
      slots[size] = figure.slot;
      values[size] = figure.value;
      units[size] = figure.unit;
      rows[size] = figure.row;
      columns[size] = figure.column;
      marks[size] = (figure.hasValue ? HAS_VALUE : 0) | (figure.status << STATUS_PLACE);
      size += 1;
      places[place] = size;
      return null;
    },
  };
}
