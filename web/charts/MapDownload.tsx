import type { MapView } from '#core/contract/maps.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import type { MapRegion } from '../components/OutlineMap.tsx';
import { language, useWords } from '../state/language.ts';
import { creditText, mapCredits } from '../state/map-credits.ts';
import { mapLabels } from '../state/map-labels.ts';
import { useNames } from '../state/names.ts';
import { lightWords } from '../state/tone-words.ts';
import { ChartMenu } from './ChartMenu.tsx';
import { useChartFacts } from './use-chart-facts.ts';
import { verdictTiles } from './verdict-tiles.ts';

/** Height of the letters in the picture. */
const LETTER = 24;

interface Props {
  label: string;
  map: MapView;
  /** What the map says of each region. */
  shown: ReadonlyMap<string, MapRegion>;
  regions: readonly RegionRow[];
  verdicts: ReadonlyMap<string, ProgressRow>;
  /** Names of regions that are not on it. */
  missing: readonly string[];
}

/** Takes a map of outlines along. 审图号, source and validity are inside the picture and the file, each on its own line. */
export function MapDownload({ label, map, shown, regions, verdicts, missing }: Props) {
  const words = useWords();
  const names = useNames();
  const { maps, comma, colon, semicolon } = words;
  const labels = mapLabels(map, (code) => shown.get(code)?.shortName ?? code, { pixels: 1, letter: LETTER });
  const numbered = labels.flatMap(({ number, code }) => {
    const known = shown.get(code);
    return number === null || !known ? [] : [`${number} ${known.name} ${known.told}`];
  });
  const [first] = verdicts.values();
  const place = names.region(map.region);
  const subject = first ? names.indicator(first.indicator) : label;
  const title = `${place} · ${subject}`;
  const facts = useChartFacts({
    title,
    period: first?.period ?? null,
    day: first?.asOf ?? chinaDate(new Date().toISOString()),
    plan: first?.plan ?? null,
    demo: [...verdicts.values()].some(({ demo }) => demo),
    notes: missing.length > 0 ? [`${maps.missing(missing.length)}${colon}${missing.join(comma)}`] : [],
    remarks: [
      ...(numbered.length > 0 ? [numbered.join(semicolon)] : []),
      ...mapCredits(map.shapes, words, names.region).map((credit) => creditText(credit, words)),
    ],
    file: [place, maps.savedName(label)],
  });
  return (
    <div class="tiles-take">
      <ChartMenu
        facts={facts}
        text={async () => {
          const { tileMapText } = await import('#core/charts/tile-map-shapes.ts');
          return tileMapText(title, verdictTiles(regions, verdicts, words, language.value), language.value);
        }}
        picture={async ({ theme }, width) =>
          (await import('#core/charts/map-picture.ts')).mapDrawing(
            {
              ...{ width: map.width, height: map.height, legend: lightWords(words) },
              areas: map.shapes.map(({ region, path }) => ({
                path,
                tone: shown.get(region.code)?.tone ?? null,
                label: labels.find(({ code }) => code === region.code) ?? null,
              })),
            },
            width,
            theme,
          )
        }
      />
    </div>
  );
}
