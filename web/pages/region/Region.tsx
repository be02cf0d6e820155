import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { VerdictDownload } from '../../charts/VerdictDownload.tsx';
import { CompareLink } from '../../components/CompareLink.tsx';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { TrendPanel } from '../../components/TrendPanel.tsx';
import { VerdictTable } from '../../components/VerdictTable.tsx';
import { paths } from '../../paths.ts';
import { useHref, useQuery } from '../../state/address.ts';
import { headlineTarget } from '../../state/headline.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { ancestorsOf, reportingTo } from '../../state/region-tree.ts';
import { verdictKey } from '../../state/verdict.ts';
import { RegionBelow } from './RegionBelow.tsx';
import { RegionFocuses } from './RegionFocuses.tsx';
import { RegionHead } from './RegionHead.tsx';
import { RegionProspects } from './RegionProspects.tsx';

interface Props {
  region: RegionRow;
  regions: RegionRow[];
  /** All verdicts of the site. */
  rows: ProgressRow[];
  plans: PlanSummary[];
}

export function Region({ region, regions, rows: all, plans }: Props) {
  const { region: words, charts } = useWords();
  const names = useNames();
  const [query] = useQuery();
  const href = useHref();
  const rows = all.filter((row) => row.region.code === region.code);
  const chosen = rows.find((row) => row.target === query.target) ?? leading(rows, all);
  const lineage = [region, ...ancestorsOf(region.code, regions)].map(({ code }) => code);
  const concerned = plans.filter((plan) => lineage.includes(plan.region.code));
  const below = reportingTo(region.code, regions);
  return (
    <>
      <RegionHead region={region} regions={regions} plans={concerned} />
      <DemoMark shown={rows.some((row) => row.demo)} />
      <div class="region-top">
        <div class="stack">
          <Panel
            title={words.targets}
            note={words.targetsNote}
            actions={
              <>
                <VerdictDownload
                  title={charts.verdicts(names.region(region), words.targets)}
                  rows={rows}
                  subject="indicator"
                  plan={null}
                />
                <CompareLink
                  regions={chosen ? regionsBeside(chosen, all, regions) : []}
                  indicators={chosen ? [chosen.indicator.code] : []}
                />
              </>
            }
          >
            {rows.length === 0 ? (
              <Empty>{concerned.length > 0 ? words.noneAllocated : words.noTargets}</Empty>
            ) : (
              <VerdictTable
                rows={rows}
                subject="indicator"
                legend
                chosen={chosen ? verdictKey(chosen) : null}
                hrefOf={(row) => href(paths.region(region.code), { target: row.target })}
              />
            )}
          </Panel>
          {chosen && <RegionProspects row={chosen} />}
          <RegionFocuses region={region} plans={concerned} />
        </div>
        {chosen && (
          <TrendPanel target={chosen.target} region={chosen.allocated ? chosen.region.code : null} />
        )}
      </div>
      {below.length > 0 && (
        <RegionBelow parent={region.code} place={region.name} below={below} chosen={chosen} rows={all} />
      )}
    </>
  );
}

/** What the page opens with: the region's own target that was shared out below, else one with a figure. */
function leading(rows: readonly ProgressRow[], all: readonly ProgressRow[]): ProgressRow | null {
  const own = rows.filter((row) => !row.allocated);
  const targets = new Set(own.map((row) => row.target));
  const headline = headlineTarget(all.filter((row) => targets.has(row.target)));
  return headline ?? rows.find((row) => row.level !== null) ?? rows[0] ?? null;
}

/** The regions that have parts of the same target: those beside this one, or those below where it is the target's own. */
function regionsBeside(
  chosen: ProgressRow,
  all: readonly ProgressRow[],
  regions: readonly RegionRow[],
): string[] {
  const parts = all.filter((row) => row.allocated && row.target === chosen.target);
  const parent = regions.find(({ code }) => code === chosen.region.code)?.parent;
  const beside = parts.filter(
    ({ region }) => regions.find(({ code }) => code === region.code)?.parent === parent,
  );
  return (chosen.allocated ? beside : parts).map(({ region }) => region.code);
}
