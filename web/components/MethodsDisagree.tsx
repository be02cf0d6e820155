import type { ProgressRow } from '#core/contract/progress.ts';
import { useWords } from '../state/language.ts';

/** Says that straight and compound growth judge far apart. Nothing where they agree, or where one is silent. */
export function MethodsDisagree({ row }: { row: Pick<ProgressRow, 'methodsDisagree'> }) {
  const { prospects } = useWords();
  if (row.methodsDisagree !== true) return null;
  return (
    <span class="badge badge-disagree" title={prospects.disagreeMeaning}>
      <svg viewBox="0 0 14 12" aria-hidden="true">
        <path d="M2 4h10M2 8h10M9.4 1 4.6 11" />
      </svg>
      {prospects.disagree}
    </span>
  );
}
