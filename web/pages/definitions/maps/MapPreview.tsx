import type { MapCheck, MapView } from '#core/contract/maps.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { MapCredits } from '../../../components/MapCredits.tsx';
import { type MapRegion, OutlineMap } from '../../../components/OutlineMap.tsx';
import { language, useWords } from '../../../state/language.ts';
import { useNames } from '../../../state/names.ts';
import { shortRegionName } from '../../../state/short-name.ts';

interface Props {
  check: MapCheck;
  map: MapView;
  regions: RegionRow[];
  busy: boolean;
  onLoad: () => void;
}

/** How the map would look once the file is loaded, what it replaces, what it lacks; and the button that loads it. */
export function MapPreview({ check, map, regions, busy, onLoad }: Props) {
  const words = useWords();
  const { maps } = words;
  const names = useNames();
  const listed = (some: readonly { code: string; name: string }[]) =>
    some.map(names.region).join(words.comma);
  const loads = new Set(check.loads.map(({ code }) => code));
  const shown = new Map(
    regions.map((region): [string, MapRegion] => [
      region.code,
      {
        name: names.region(region),
        shortName: shortRegionName(region, language.value),
        tone: loads.has(region.code) ? 'met' : null,
        told: region.code,
        href: null,
      },
    ]),
  );
  return (
    <section class="map-check" aria-label={maps.previewTitle(check.loads.length)}>
      <h3>{maps.previewTitle(check.loads.length)}</h3>
      <p role="status">{listed(check.loads)}</p>
      {check.replaces.length > 0 && (
        <p class="notice notice-stale">{maps.replaces(listed(check.replaces))}</p>
      )}
      {map.missing.length > 0 && (
        <p class="notice notice-same">
          {maps.missing(map.missing.length)}
          {words.colon}
          {listed(map.missing)}
        </p>
      )}
      <div class="map-preview">
        <OutlineMap label={names.region(map.region)} map={map} regions={shown} />
        <MapCredits shapes={map.shapes} />
      </div>
      <p>
        <button type="button" class="button button-main" disabled={busy} onClick={onLoad}>
          {busy ? maps.loading : maps.load(check.loads.length)}
        </button>
      </p>
    </section>
  );
}
