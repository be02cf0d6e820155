/** The letters of a column that counts from 1: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address as spreadsheets write it: (7, 4) → D7. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
