import type { ProgressRow } from '#core/contract/progress.ts';
import type { OutlookClass } from '#core/domain/outlook.ts';
import type { State } from '#core/domain/state.ts';

/** Of these nothing lies ahead any more, or nothing was ever to be reached by a day. */
const WITHOUT: readonly State[] = ['no_quantified_target', 'met_at_deadline', 'missed_at_deadline'];

/** Whether there is a way ahead to speak of; an outlook on what is decided says nothing. */
export function looksAhead({ state }: Pick<ProgressRow, 'state'>): boolean {
  return !WITHOUT.includes(state);
}

/** How many of the targets that still lie ahead have each outlook, best first; classes that none has are left out. */
export function outlookTally(
  rows: readonly (Pick<ProgressRow, 'state'> & { outlook: Pick<ProgressRow['outlook'], 'class'> })[],
): { outlook: OutlookClass; count: number }[] {
  const ahead = rows.filter(looksAhead).map((row) => row.outlook.class);
  const order: OutlookClass[] = ['sunny', 'fair', 'cloudy', 'stormy', 'none'];
  return order
    .map((outlook) => ({ outlook, count: ahead.filter((one) => one === outlook).length }))
    .filter(({ count }) => count > 0);
}
