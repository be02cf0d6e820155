/** Whole numbers as PostgreSQL writes an array of them: one parameter, however many there are. */
export function intArray(numbers: Iterable<number>): string {
  return `{${[...numbers].join(',')}}`;
}
