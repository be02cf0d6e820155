import type { ProgressRow } from '#core/contract/progress.ts';
import type { PromiseRow, RulingRow } from '#core/contract/rulings.ts';
import { type ChoosableField, missingTerms } from '#core/domain/promise-open.ts';
import { isSameValue } from '#core/domain/same-value.ts';

/** What the document leaves open of what judging needs or replaces, whether somebody has chosen it or not. */
export function askedFields(row: PromiseRow): ChoosableField[] {
  return missingTerms(row.document, row);
}

/** Whether there is no verdict until somebody chooses. It stays so once somebody has: the choice can be changed. */
export function isBlocking(row: PromiseRow, verdict: Pick<ProgressRow, 'state'> | undefined): boolean {
  const asked = askedFields(row);
  return (
    asked.includes('deadline') || asked.includes('denominator') || verdict?.state === 'awaiting_definition'
  );
}

/** Whether something stands in for what the document leaves open. */
export function isShaping(row: PromiseRow): boolean {
  return askedFields(row).length > 0;
}

/** The choice that a term owes its value to; null while nobody has chosen, or since it was taken back. */
export function choiceOf(row: PromiseRow, field: ChoosableField): RulingRow | null {
  const newest = row.rulings.find(({ kind, changes }) => kind === 'choice' && changes[field] !== undefined);
  return newest === undefined || isSameValue(newest.changes[field], row.document[field]) ? null : newest;
}

/** Terms with a line of their own on the card: those that are asked for, and whatever else was chosen. */
export function shownFields(row: PromiseRow): ChoosableField[] {
  const asked = askedFields(row);
  return row.choosable.filter((field) => asked.includes(field) || choiceOf(row, field) !== null);
}
