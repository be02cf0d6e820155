import type { DecompositionView } from '#core/contract/progress.ts';
import { VerdictDownload } from '../../charts/VerdictDownload.tsx';
import { CompareLink } from '../../components/CompareLink.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Panel } from '../../components/Panel.tsx';
import { VerdictTable } from '../../components/VerdictTable.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useHref, useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { byGap } from '../../state/rankings.ts';

/** The regions with every figure, the largest gap first. */
export function RegionTable({
  view,
  plan,
  chosen,
}: {
  view: DecompositionView;
  plan: string;
  chosen: string | null;
}) {
  const { plan: words, charts } = useWords();
  const names = useNames();
  const href = useHref();
  const moment = useMoment();
  const indicator = view.regions[0]?.indicator;
  if (!indicator) return null;
  return (
    <Panel
      title={words.regionTable}
      note={`${names.indicator(indicator)} · ${words.byGap}`}
      actions={
        <>
          <VerdictDownload
            title={charts.verdicts(names.region(view.region), names.indicator(indicator))}
            rows={byGap(view.regions)}
            subject="region"
            plan={plan}
          />
          <CompareLink
            regions={view.regions.map(({ region }) => region.code)}
            indicators={[indicator.code]}
          />
          <CsvLink path={apiPaths.progress({ plan, indicator: indicator.code, allocations: true }, moment)} />
        </>
      }
    >
      <VerdictTable
        rows={byGap(view.regions)}
        subject="region"
        roomy
        chosen={chosen && `${view.target}~${chosen}`}
        hrefOf={(row) => href(paths.region(row.region.code))}
      />
    </Panel>
  );
}
