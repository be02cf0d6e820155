import type { Figure } from '../units.ts';

/** What a method says of one period end ahead: the middle, and half the width of its 80 % interval. */
export interface Step {
  value: Figure;
  half: Figure;
}

/**
 * Several opinions as one: their mean, and the widest of their intervals around it, never narrower than a
 * step before.
 * @param opinions of equal length, at least one
 */
export function combined(opinions: readonly (readonly Step[])[]): Step[] {
  let half = 0;
  return opinions[0]!.map((_, index) => {
    const said = opinions.map((opinion) => opinion[index]!);
    half = Math.max(half, ...said.map((one) => one.half));
    return { value: said.reduce((sum, one) => sum + one.value, 0) / said.length, half };
  });
}
