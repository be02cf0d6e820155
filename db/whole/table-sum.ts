import { hash } from 'node:crypto';

/** Lanes of 48 bits: what a number adds without losing any. */
const LANES = 5;
const LANE_BYTES = 6;
const LANE_END = 2 ** 48;
const LINE_END = 10;

/** What a table holds, in whatever order its rows come. */
export interface TableSum {
  rows: number;
  /** Sixty hexadecimal digits, the same for the same rows. */
  sum: string;
}

/**
 * Adds up SHA-256 of each row of COPY's text, so that two databases can be compared that keep the same rows in
 * another order. Against accidents: a file is guarded against changes by SHA-256 of its parts.
 */
export function createTableSum() {
  const lanes = new Array<number>(LANES).fill(0);
  let count = 0;

  function addRow(row: Uint8Array): void {
    const digest = hash('sha256', row, 'buffer');
    for (let lane = 0; lane < LANES; lane++) {
      const sum = lanes[lane]! + digest.readUIntBE(lane * LANE_BYTES, LANE_BYTES);
      lanes[lane] = sum < LANE_END ? sum : sum - LANE_END;
    }
    count += 1;
  }

  return {
    /** @param lines whole rows, each with its line end */
    add(lines: Uint8Array): void {
      for (let start = 0; start < lines.length; ) {
        const end = lines.indexOf(LINE_END, start);
        if (end < 0) throw new Error('COPY text ends within a row');
        addRow(lines.subarray(start, end));
        start = end + 1;
      }
    },
    total: (): TableSum => ({
      rows: count,
      sum: lanes.map((lane) => lane.toString(16).padStart(LANE_BYTES * 2, '0')).join(''),
    }),
  };
}
