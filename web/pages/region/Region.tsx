import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { VerdictDownload } from '../../charts/VerdictDownload.tsx';
import { CompareLink } from '../../components/CompareLink.tsx';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { TrendPanel } from '../../components/TrendPanel.tsx';
import { VerdictTable } from '../../components/VerdictTable.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useHref, useMoment, useQuery } from '../../state/address.ts';
import { headlineTarget } from '../../state/headline.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue, NO_ITEMS } from '../../state/loadable.ts';
import { useNames } from '../../state/names.ts';
import { ancestorsOf, reportingTo } from '../../state/region-tree.ts';
import { useShared } from '../../state/shared.ts';
import { useList } from '../../state/use-answer.ts';
import { verdictKey } from '../../state/verdict.ts';
import { RegionBelow } from './RegionBelow.tsx';
import { RegionFocuses } from './RegionFocuses.tsx';
import { RegionHead } from './RegionHead.tsx';
import { RegionOthers } from './RegionOthers.tsx';
import { RegionProspects } from './RegionProspects.tsx';

interface Props {
  region: RegionRow;
  regions: RegionRow[];
  /** The region's verdicts. */
  rows: ProgressRow[];
  plans: PlanSummary[];
}

export function Region({ region, regions, rows, plans }: Props) {
  const { region: words, charts } = useWords();
  const names = useNames();
  const [query] = useQuery();
  const href = useHref();
  const chosen = rows.find((row) => row.target === query.target) ?? leading(rows);
  // Whoever reads by a shared link is shown the region's own.
  const shared = useShared() !== null;
  const moment = useMoment();
  const parts = useList<ProgressRow>(
    chosen && !shared && (chosen.allocated || chosen.sharedOut)
      ? apiPaths.progress({ target: chosen.target, allocations: true }, moment)
      : null,
  );
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
                  regions={
                    chosen && parts ? regionsBeside(chosen, loadedValue(parts)?.items ?? [], regions) : []
                  }
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
          {!shared && <RegionOthers region={region} plans={concerned} rows={rows} />}
        </div>
        {chosen && (
          <TrendPanel target={chosen.target} region={chosen.allocated ? chosen.region.code : null} />
        )}
      </div>
      {below.length > 0 && (
        <Loaded answer={parts ?? NO_ITEMS} skeleton={<Skeleton height={380} />}>
          {({ items }) => (
            <RegionBelow
              parent={region.code}
              place={region.name}
              below={below}
              chosen={chosen}
              parts={items.filter(({ allocated }) => allocated)}
            />
          )}
        </Loaded>
      )}
    </>
  );
}

/** What the page opens with: the region's own target that was shared out below, else one with a figure. */
function leading(rows: readonly ProgressRow[]): ProgressRow | null {
  return headlineTarget(rows) ?? rows.find((row) => row.level !== null) ?? rows[0] ?? null;
}

/** The regions that have parts of the same target: those beside this one, or those below where it is the target's own. */
function regionsBeside(
  chosen: ProgressRow,
  ofTarget: readonly ProgressRow[],
  regions: readonly RegionRow[],
): string[] {
  const parts = ofTarget.filter((row) => row.allocated);
  const parent = regions.find(({ code }) => code === chosen.region.code)?.parent;
  const beside = parts.filter(
    ({ region }) => regions.find(({ code }) => code === region.code)?.parent === parent,
  );
  return (chosen.allocated ? beside : parts).map(({ region }) => region.code);
}
