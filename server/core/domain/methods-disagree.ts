import type { OutlookClass } from './outlook.ts';
import type { SecondOpinionClass } from './second-opinion.ts';

/** The classes of both methods on one scale, best first. */
const OUTLOOK_RANK: Record<OutlookClass, number | null> = {
  sunny: 0,
  fair: 1,
  cloudy: 2,
  stormy: 3,
  none: null,
};
const SECOND_OPINION_RANK: Record<SecondOpinionClass, number | null> = {
  met: 0,
  substantial: 0,
  moderate: 1,
  limited: 2,
  deterioration: 3,
  not_available: null,
};
const FAR_APART = 2;

/** Whether straight and compound growth judge two or more classes apart; null when one of them is silent. */
export function methodsDisagree(outlook: OutlookClass, opinion: SecondOpinionClass): boolean | null {
  const a = OUTLOOK_RANK[outlook];
  const b = SECOND_OPINION_RANK[opinion];
  return a === null || b === null ? null : Math.abs(a - b) >= FAR_APART;
}
