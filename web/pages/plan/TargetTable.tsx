import { useLocation } from 'preact-iso/router';
import type { ProgressRow } from '#core/contract/progress.ts';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Panel } from '../../components/Panel.tsx';
import { VerdictTable } from '../../components/VerdictTable.tsx';
import { apiPaths } from '../../paths.ts';
import { useHref, useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';

/** All targets of a plan. The name chooses what the rest of the page is about. */
export function TargetTable({ plan, rows, chosen }: { plan: string; rows: ProgressRow[]; chosen: string }) {
  const { plan: words } = useWords();
  const { path } = useLocation();
  const href = useHref();
  return (
    <Panel
      title={words.targetsTitle}
      note={words.targetsNote}
      actions={<CsvLink path={apiPaths.progress({ plan }, useMoment())} />}
    >
      <VerdictTable
        rows={rows}
        subject="indicator"
        chosen={chosen}
        legend
        hrefOf={(row) => href(path, { target: row.target })}
      />
    </Panel>
  );
}
