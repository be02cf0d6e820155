/** A round axis: `min` and `max` are whole multiples of `interval`. */
export interface Scale {
  min: number;
  max: number;
  interval: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A round axis around values, with about `lines` intervals. It starts at zero unless the values keep
 * well away from it: below 40 % of the largest, zero is shown.
 *
 * @param values at least one; all finite
 * @param smallest the finest interval that makes sense: 1 for things that are counted
 */
export function niceScale(values: readonly number[], lines = 4, smallest = 0): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const from = low >= 0 && low < high * 0.4 ? 0 : low;
  const span = high - from || Math.abs(high) || 1;
  const interval = Math.max(smallest, roundStep(span / lines));
  const min = Math.floor(from / interval + 1e-9) * interval;
  const max = Math.ceil(high / interval - 1e-9) * interval;
  return { min, max: max > min ? max : min + interval, interval };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((candidate) => candidate * power >= rough * (1 - 1e-9));
  return (step ?? 10) * power;
}

/** Digits that the labels of a scale need. */
export function scaleDecimals({ min, interval }: Scale): number {
  const fits = [0, 1, 2, 3, 4].find((digits) =>
    [min, interval].every((value) => Math.abs(value - Number(value.toFixed(digits))) < interval / 1e6),
  );
  return fits === undefined ? 6 : fits;
}
