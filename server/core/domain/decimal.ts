/**
 * The sum of figures as the decimals that they are: 0.1 + 0.2 is 0.3, so that a sum which equals a
 * threshold compares as equal. Subtract by adding the negative.
 * @param values finite; more than twelve decimal places fall back to binary addition
 */
export function addDecimals(...values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const places = Math.max(0, ...values.map(decimalPlaces));
  return places > MAX_PLACES || Math.abs(sum) >= 1e15 ? sum : Number(sum.toFixed(places)) + 0; // + 0: never minus zero
}

const MAX_PLACES = 12;

function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa, exponent = '0'] = String(value).split('e');
  const digits = mantissa!.split('.')[1]?.length;
  return Math.max(0, (digits === undefined ? 0 : digits) - Number(exponent));
}
