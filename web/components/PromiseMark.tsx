import type { ProgressRow } from '#core/contract/progress.ts';
import { useWords } from '../state/language.ts';
import { stepOf } from '../state/why.ts';

/** Says that figures are held against something else than the document's own words: changed, or filled in by a person. */
export function PromiseMark({ row }: { row: Pick<ProgressRow, 'amended' | 'explanation'> }) {
  const { promise } = useWords();
  if (!row.amended) return null;
  return <span class="badge badge-promise">{stepOf(row, 'amended') ? promise.amended : promise.chosen}</span>;
}
