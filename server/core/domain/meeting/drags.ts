import type { WaterfallStep } from '../gap-waterfall.ts';
import { quotient } from '../quotient.ts';
import type { Figure, Fraction } from '../units.ts';

/** A step from a promise to a level, as a waterfall has it: negative = it takes away. */
interface Step {
  step: WaterfallStep;
  value: Figure;
  shown: Figure;
}

/** What a step adds to the gap, and how much of the net gap that is. */
export type Dragging<S extends Step> = S & {
  /** Positive = still to go. */
  gap: Figure;
  shownGap: Figure;
  /** Of the net gap; null where there is none to have a share of. Shares add up to 1, those of regions ahead are negative. */
  share: Fraction | null;
};

const BELONGS_TO_NOBODY: readonly WaterfallStep[] = ['unallocated', 'difference'];

/**
 * Who drags: what each region leaves open, most first, then what no region was given and what does not add up. The gaps
 * add up to the net gap.
 * @param netGap target − level of the whole
 */
export function draggingOf<S extends Step>(steps: readonly S[], netGap: Figure): Dragging<S>[] {
  const lines = steps.map((step) => ({
    ...step,
    gap: 0 - step.value,
    shownGap: 0 - step.shown,
    share: netGap > 0 ? quotient(0 - step.value, netGap) : null,
  }));
  const isNobodys = ({ step }: Step) => BELONGS_TO_NOBODY.includes(step);
  return [
    ...lines.filter((line) => !isNobodys(line)).toSorted((a, b) => b.gap - a.gap),
    ...lines.filter(isNobodys),
  ];
}
