import type { ProgressRow } from '#core/contract/progress.ts';
import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { VerdictDownload } from '../../charts/VerdictDownload.tsx';
import { CompareLink } from '../../components/CompareLink.tsx';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RegionsOverTime } from '../../components/RegionsOverTime.tsx';
import { Segments } from '../../components/Segments.tsx';
import { TrendPanel } from '../../components/TrendPanel.tsx';
import { VerdictTable } from '../../components/VerdictTable.tsx';
import { paths } from '../../paths.ts';
import { useHref, useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { byDistance, comparableRegions } from '../../state/rankings.ts';
import { verdictKey } from '../../state/verdict.ts';
import { DensityPanel } from './DensityPanel.tsx';
import { FigureRecord } from './FigureRecord.tsx';
import { IndicatorHead } from './IndicatorHead.tsx';
import { RollUpPanel } from './RollUpPanel.tsx';

/** So short a table leaves room below it; beside a longer one the room is on the other side. */
const FEW_REGIONS = 4;

interface Props {
  indicator: IndicatorRow;
  /** What a ratio is made of. */
  parts: IndicatorRow[];
  rows: ProgressRow[];
  regions: RegionRow[];
}

export function Indicator({ indicator, parts, rows, regions }: Props) {
  const { indicator: words, charts } = useWords();
  const names = useNames();
  const [query] = useQuery();
  const href = useHref();
  const own = rows.filter((row) => !row.allocated);
  const chosen = rows.find((row) => row.region.code === query.region) ?? own[0] ?? null;
  // figures may be on record of a region that has no target
  const asked = regions.find(({ code }) => code === query.region);
  const recorded = asked?.code ?? chosen?.region.code ?? null;
  const few = rows.length <= FEW_REGIONS;
  const ranked = [...own, ...byDistance(rows.filter((row) => row.allocated))];
  const elsewhere = chosen !== null && recorded !== chosen.region.code;
  const record = (
    <FigureRecord
      indicator={indicator}
      parts={parts}
      regions={regions}
      region={recorded}
      drawn={chosen === null || elsewhere}
    />
  );
  return (
    <>
      <IndicatorHead
        indicator={indicator}
        parts={parts}
        regions={regions}
        region={recorded ?? query.region ?? null}
      />
      <DemoMark shown={rows.some((row) => row.demo)} />
      {elsewhere && record}
      {chosen && (
        <div class="region-top">
          <div class="stack">
            <Panel
              title={words.byRegion}
              note={words.byRegionNote}
              actions={
                <>
                  <VerdictDownload
                    title={charts.verdicts('', names.indicator(indicator))}
                    rows={ranked}
                    subject="region"
                    plan={null}
                  />
                  <CompareLink
                    regions={comparableRegions(ranked).map(({ region }) => region.code)}
                    indicators={[indicator.code]}
                  />
                </>
              }
            >
              <VerdictTable
                rows={ranked}
                subject="region"
                legend
                chosen={verdictKey(chosen)}
                hrefOf={(row) => href(paths.indicator(indicator.code), { region: row.region.code })}
              />
            </Panel>
            {few && <Analyses indicator={indicator} chosen={chosen} />}
          </div>
          <div class="stack">
            <TrendPanel
              target={chosen.target}
              region={chosen.allocated ? chosen.region.code : null}
              prospects
            />
            {!few && <Analyses indicator={indicator} chosen={chosen} />}
          </div>
        </div>
      )}
      {own[0] && rows.some((row) => row.allocated && row.target === own[0]!.target) && (
        <SideBySide target={own[0].target} />
      )}
      {!elsewhere && record}
    </>
  );
}

const SHAPES = ['multiples', 'slope'] as const;

/** The regions of the indicator's target, each by itself or then and now. */
function SideBySide({ target }: { target: string }) {
  const { charts: words } = useWords();
  const [query, change] = useQuery();
  const shape = SHAPES.find((one) => one === query.view) ?? 'multiples';
  const text = { multiples: words.regionMultiples, slope: words.regionSlope };
  return (
    <Panel title={words.overTime} class="indicator-regions">
      <RegionsOverTime
        target={target}
        shape={shape}
        lead={
          <Segments
            label={words.regionViews}
            value={shape}
            options={SHAPES.map((value) => ({ value, text: text[value] }))}
            onChoose={(value) => change({ view: value === 'multiples' ? null : value }, true)}
          />
        }
      />
    </Panel>
  );
}

/** What can be taken apart of the chosen region's figures. */
function Analyses({ indicator, chosen }: { indicator: IndicatorRow; chosen: ProgressRow }) {
  const { code, measureKind, placeRollup } = indicator;
  const region = chosen.region.code;
  return (
    <>
      {(measureKind === 'ratio' || measureKind === 'share') && (
        <DensityPanel indicator={code} region={region} />
      )}
      {placeRollup !== 'none' && !chosen.allocated && <RollUpPanel indicator={code} region={region} />}
    </>
  );
}
