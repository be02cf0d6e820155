/** The value below which so large a share (0–1) of some values lies. @throws TypeError for none */
export function at(values: readonly number[], share: number): number {
  if (values.length === 0) throw new TypeError('No values');
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;
}

/** Of an even number the greater of the two in the middle. @throws TypeError for none */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new TypeError('No values');
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
