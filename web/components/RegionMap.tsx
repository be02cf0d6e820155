import type { MapView } from '#core/contract/maps.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { formatPercent } from '#core/domain/format.ts';
import { MapDownload } from '../charts/MapDownload.tsx';
import { TilesDownload } from '../charts/TilesDownload.tsx';
import { VerdictDownload } from '../charts/VerdictDownload.tsx';
import { useQuery } from '../state/address.ts';
import { language, useWords } from '../state/language.ts';
import { MAP_VIEWS, useMapView } from '../state/map-view.ts';
import { useNames } from '../state/names.ts';
import { byDistance } from '../state/rankings.ts';
import { shortRegionName, wholeRegionName } from '../state/short-name.ts';
import { verdictTone, verdictWord } from '../state/verdict.ts';
import { Empty } from './Empty.tsx';
import { MapCredits } from './MapCredits.tsx';
import { Mark } from './Mark.tsx';
import { type MapRegion, OutlineMap } from './OutlineMap.tsx';
import { Segments } from './Segments.tsx';
import { TileMap } from './TileMap.tsx';
import { VerdictTable } from './VerdictTable.tsx';
import '../styles/analysis.css';
import '../styles/maps.css';

interface Props {
  label: string;
  /** The region whose parts are shown. */
  parent: string;
  /** Its name. */
  place: string;
  regions: RegionRow[];
  /** Verdicts by region code; a region without one is drawn empty. */
  verdicts: ReadonlyMap<string, ProgressRow>;
  chosen: string | null;
  hrefOf: (region: RegionRow) => string;
}

/** Regions as tiles; where an administrator loaded outlines, as a map or a ranking as well. The address says which. */
export function RegionMap(props: Props) {
  const { label, parent, regions, verdicts, chosen, hrefOf } = props;
  const { maps: words } = useWords();
  const [, change] = useQuery();
  const { view, map } = useMapView(parent);
  const place = useNames().region({ code: parent, name: props.place });
  const tiles = (
    <>
      <TileMap label={label} regions={regions} verdicts={verdicts} chosen={chosen} hrefOf={hrefOf} />
      <TilesDownload place={place} regions={regions} verdicts={verdicts} />
    </>
  );
  if (map === null) return tiles;
  return (
    <>
      {view === 'tiles' && tiles}
      {view === 'map' && <ByOutline {...props} map={map} />}
      {view === 'ranking' && <Ranking {...props} />}
      <div class="map-switch">
        <Segments
          label={words.views.label}
          value={view}
          options={MAP_VIEWS.map((value) => ({ value, text: words.views[value] }))}
          onChoose={(value) => change({ map: value === 'tiles' ? null : value }, true)}
        />
      </div>
    </>
  );
}

function ByOutline({ label, regions, verdicts, chosen, hrefOf, map }: Props & { map: MapView }) {
  const words = useWords();
  const shown = new Map(
    regions.map((region): [string, MapRegion] => {
      const row = verdicts.get(region.code) ?? null;
      const share =
        row === null || row.distanceCovered === null ? '' : ` ${formatPercent(row.distanceCovered, 0)}`;
      return [
        region.code,
        {
          name: wholeRegionName(region, language.value),
          shortName: shortRegionName(region, language.value),
          tone: row && verdictTone(row),
          told: row ? `${verdictWord(row, words)}${share}` : words.plan.noTile,
          href: hrefOf(region),
        },
      ];
    }),
  );
  const drawn = { ...map, shapes: map.shapes.filter(({ region }) => shown.has(region.code)) };
  const missing = regions.filter(({ code }) => !drawn.shapes.some(({ region }) => region.code === code));
  return (
    <>
      <OutlineMap label={label} map={drawn} regions={shown} chosen={chosen} />
      {missing.length > 0 && (
        <div class="map-missing">
          <p>{words.maps.missing(missing.length)}</p>
          <ul>
            {missing.map((region) => {
              const { tone, name, told, href } = shown.get(region.code)!;
              return (
                <li key={region.code}>
                  {tone && <Mark tone={tone} />} <a href={href!}>{name}</a> <small>{told}</small>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <MapCredits shapes={drawn.shapes} />
      <MapDownload
        label={label}
        map={drawn}
        shown={shown}
        regions={regions}
        verdicts={verdicts}
        missing={missing.map(({ name }) => name)}
      />
    </>
  );
}

function Ranking({ verdicts, hrefOf, regions, parent, place }: Props) {
  const { maps: words, charts } = useWords();
  const names = useNames();
  const rows = byDistance([...verdicts.values()]);
  const byCode = new Map(regions.map((region) => [region.code, region]));
  if (rows.length === 0) return <Empty>{words.noRanking}</Empty>;
  return (
    <>
      <VerdictTable
        rows={rows}
        subject="region"
        hrefOf={(row) => {
          const region = byCode.get(row.region.code);
          return region ? hrefOf(region) : '';
        }}
      />
      <div class="tiles-take">
        <VerdictDownload
          title={charts.verdicts(
            names.region({ code: parent, name: place }),
            names.indicator(rows[0]!.indicator),
          )}
          rows={rows}
          subject="region"
          plan={rows[0]!.plan}
        />
      </div>
    </>
  );
}
