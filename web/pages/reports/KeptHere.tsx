import type { ReportView } from '#core/contract/reports.ts';
import { useWords } from '../../state/language.ts';
import type { Keeper } from '../../state/report-grid/keeper.ts';
import { partsOf } from '../../state/report-grid/layout.ts';
import { CellName } from './CellName.tsx';

/** Changes that never reached the server before the report was closed to them: shown, and kept until somebody drops them. */
export function KeptHere({ keeper, view }: { keeper: Keeper; view: ReportView }) {
  const { save, blank } = useWords().reports;
  const { pending } = keeper.draft.value;
  if (pending.size === 0) return null;
  return (
    <div class="notice notice-stale" role="alert">
      <p>{save.keptHere(pending.size)}</p>
      <ul>
        {[...pending].map(([key, { text }]) => (
          <li key={key}>
            <CellName view={view} {...partsOf(key)} /> <b>{text ?? blank}</b>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={keeper.drop}>
        {save.dropKept}
      </button>
    </div>
  );
}
