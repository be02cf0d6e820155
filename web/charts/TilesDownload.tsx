import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { lightWords } from '../state/tone-words.ts';
import { ChartMenu } from './ChartMenu.tsx';
import { useChartFacts } from './use-chart-facts.ts';
import { verdictTiles } from './verdict-tiles.ts';

/** Only who takes it along needs it drawn anew. */
const shapes = () => import('#core/charts/tile-map-shapes.ts');

interface Props {
  /** Name of the region whose parts are shown. */
  place: string;
  regions: readonly RegionRow[];
  verdicts: ReadonlyMap<string, ProgressRow>;
}

/** Takes a tile map along. Nothing where no tile has a verdict. */
export function TilesDownload({ place, regions, verdicts }: Props) {
  const words = useWords();
  const names = useNames();
  const [first] = verdicts.values();
  const subject = first ? names.indicator(first.indicator) : '';
  const title = words.charts.tiles(place, subject);
  const tiles = verdictTiles(regions, verdicts, words, language.value);
  const facts = useChartFacts({
    title,
    period: first?.period ?? null,
    day: first?.asOf ?? null,
    plan: first?.plan ?? null,
    demo: [...verdicts.values()].some(({ demo }) => demo),
    notes: [
      words.plan.tilesNote,
      words.charts.tilesNote,
      tiles.some(({ tone }) => tone === null) ? words.charts.tilesHatched : '',
    ],
    file: [words.charts.tiles('', subject), place],
  });
  if (!first) return null;
  return (
    <div class="tiles-take">
      <ChartMenu
        facts={facts}
        text={async () => (await shapes()).tileMapText(title, tiles, language.value)}
        picture={async (onPaper, width) =>
          (await shapes()).tileMapShapes(tiles, lightWords(words), width, onPaper)
        }
      />
    </div>
  );
}
