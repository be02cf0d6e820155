import { useLocation } from 'preact-iso/router';
import type { ProgressRow } from '#core/contract/progress.ts';
import { VerdictDownload } from '../../charts/VerdictDownload.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Panel } from '../../components/Panel.tsx';
import { VerdictTable } from '../../components/VerdictTable.tsx';
import { apiPaths } from '../../paths.ts';
import { useHref, useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

/** All targets of a plan. The name chooses what the rest of the page is about. */
export function TargetTable({ plan, rows, chosen }: { plan: string; rows: ProgressRow[]; chosen: string }) {
  const { plan: words, charts } = useWords();
  const names = useNames();
  const csv = apiPaths.progress({ plan }, useMoment());
  const { path } = useLocation();
  const href = useHref();
  return (
    <Panel
      title={words.targetsTitle}
      note={words.targetsNote}
      actions={
        <>
          <VerdictDownload
            title={charts.verdicts(rows[0] ? names.region(rows[0].region) : '', words.targetsTitle)}
            rows={rows}
            subject="indicator"
            plan={plan}
          />
          <CsvLink path={csv} />
        </>
      }
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
