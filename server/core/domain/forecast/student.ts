/** t(0.9) for one, two, … degrees of freedom: the half width of an 80 % interval in standard deviations. */
const T90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356];
const NORMAL_90 = 1.28155;

/**
 * Half the width of an 80 % interval, in standard deviations that were estimated from few figures.
 * @param freedom degrees of freedom, 1 or more
 */
export function halfWidthOf80(freedom: number): number {
  const listed = T90[freedom - 1];
  // Beyond the table the first term of the expansion around the normal distribution is exact to 0.3 %.
  return listed ?? NORMAL_90 + (NORMAL_90 ** 3 + NORMAL_90) / (4 * freedom);
}
