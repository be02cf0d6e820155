import type { ProgressRow } from '#core/contract/progress.ts';
import { formatFigure } from '#core/domain/format.ts';
import type { Messages } from '../i18n/messages.ts';

type Bound = Pick<ProgressRow, 'comparator' | 'targetValue' | 'low' | 'high' | 'decimals'>;

/** "≥ 3", "> 500", "≈ 2,000", "15–20"; a promise without comparator is the bare number. */
export function targetText(bound: Bound, words: Messages): string {
  const number = (value: number) => formatFigure(value, Number.isInteger(value) ? 0 : bound.decimals);
  switch (bound.comparator) {
    case 'at_least':
      return `≥ ${number(bound.targetValue)}`;
    case 'more_than':
      return `> ${number(bound.targetValue)}`;
    case 'at_most':
      return `≤ ${number(bound.targetValue)}`;
    case 'less_than':
      return `< ${number(bound.targetValue)}`;
    case 'about':
      return `≈ ${number(bound.targetValue)}`;
    case 'between':
      return bound.low === null || bound.high === null
        ? number(bound.targetValue)
        : `${number(bound.low)}–${number(bound.high)}`;
    case 'done':
      return words.comparators.done;
    case 'unstated':
      return number(bound.targetValue);
  }
}
