import type { PlanDetail } from '#core/contract/plans.ts';
import type { DecompositionView, ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { existsOn } from '#core/domain/region-place.ts';
import { GapFigure } from '../../charts/GapFigure.tsx';
import { Empty } from '../../components/Empty.tsx';
import { LightLegend } from '../../components/LightLegend.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RegionMap } from '../../components/RegionMap.tsx';
import { RegionsOverTime } from '../../components/RegionsOverTime.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useHref, useMoment, useQuery } from '../../state/address.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useMapView } from '../../state/map-view.ts';
import { useNames } from '../../state/names.ts';
import { looksAhead } from '../../state/outlook.ts';
import { useAnswer, useList } from '../../state/use-answer.ts';
import { CatchUpPanel } from './CatchUpPanel.tsx';
import { ChangePanel } from './ChangePanel.tsx';
import { RegionTable } from './RegionTable.tsx';
import { WaterfallPanel } from './WaterfallPanel.tsx';

interface Props {
  plan: PlanDetail;
  target: ProgressRow;
  /** The target itself, or the part of it that is looked at. */
  shown: ProgressRow;
  /** Whether regions below were given parts of the target. */
  allocated: boolean;
  chosen: string | null;
}

/** Who drags: the regions below, ranked, as a map, and as parts of the gap. */
export function RegionsSection(props: Props) {
  const { plan: words } = useWords();
  if (!props.allocated)
    return (
      <Panel title={words.regionsTitle} class="plan-regions-none">
        <Empty>{words.noAllocation}</Empty>
      </Panel>
    );
  return <Regions {...props} />;
}

const VIEWS = ['ranks', 'slope', 'multiples'] as const;

/** The regions ranked, then and now, or each by itself. */
function RegionViews({ view }: { view: DecompositionView }) {
  const { charts: words } = useWords();
  const [query, change] = useQuery();
  const chosen = VIEWS.find((one) => one === query.view) ?? 'ranks';
  const text = { ranks: words.regionRanks, slope: words.regionSlope, multiples: words.regionMultiples };
  const choice = (
    <Segments
      label={words.regionViews}
      value={chosen}
      options={VIEWS.map((value) => ({ value, text: text[value] }))}
      onChoose={(value) => change({ view: value === 'ranks' ? null : value }, true)}
    />
  );
  if (chosen !== 'ranks') return <RegionsOverTime target={view.target} shape={chosen} lead={choice} />;
  return (
    <>
      {choice}
      <GapFigure view={view} />
    </>
  );
}

function Regions({ plan, target, shown, chosen }: Props) {
  const { plan: words, maps } = useWords();
  const { view } = useMapView(plan.region.code);
  const names = useNames();
  const href = useHref();
  const moment = useMoment();
  const gap = useAnswer<DecompositionView>(apiPaths.decomposition(target.target, moment));
  const regions = useList<RegionRow>(apiPaths.regions(plan.region.code));
  return (
    <Loaded answer={together({ gap, regions })} skeleton={<Skeleton height={520} />}>
      {(known) => (
        <>
          <div class="plan-regions">
            <Panel title={words.regionsTitle} note={names.indicator(target.indicator)}>
              <RegionViews view={known.gap} />
            </Panel>
            <Panel
              title={view === 'tiles' ? words.tiles : maps.ofRegions}
              {...(view === 'tiles' ? { note: words.tilesNote } : {})}
            >
              <RegionMap
                label={words.tiles}
                parent={plan.region.code}
                place={names.region(plan.region)}
                regions={known.regions.items.filter((region) => existsOn(region, dayOfMoment(moment)))}
                verdicts={new Map(known.gap.regions.map((row) => [row.region.code, row]))}
                chosen={chosen}
                hrefOf={(region) =>
                  href(paths.plan(plan.code), { target: target.target, region: region.code })
                }
              />
              <LightLegend />
            </Panel>
          </div>
          <WaterfallPanel view={known.gap} />
          <RegionTable view={known.gap} plan={plan.code} chosen={chosen} />
          <div class="plan-analyses">
            {looksAhead(target) && <CatchUpPanel plan={plan.code} target={target.target} />}
            <ChangePanel row={shown} />
          </div>
        </>
      )}
    </Loaded>
  );
}
