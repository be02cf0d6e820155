import { mapPicture } from '#core/charts/map-picture.ts';
import { paperTheme } from '#core/charts/theme.ts';
import type { MapView } from '#core/contract/maps.ts';
import { useMoment } from '../state/address.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { useWords } from '../state/language.ts';
import { creditText, mapCredits } from '../state/map-credits.ts';
import { mapLabels } from '../state/map-labels.ts';
import { useNames } from '../state/names.ts';
import { pngOf } from '../state/png-of.ts';
import { saveFile, saveText } from '../state/save-file.ts';
import type { MapRegion } from './OutlineMap.tsx';

/** Height of the letters in the picture. */
const LETTER = 24;

interface Props {
  label: string;
  map: MapView;
  regions: ReadonlyMap<string, MapRegion>;
  /** Names of regions that are not on it. */
  missing: readonly string[];
}

/** The map as a file: title, moment, words of the lights, 审图号, source and validity are inside the picture. */
export function MapPicture({ label, map, regions, missing }: Props) {
  const words = useWords();
  const { maps, moment: moments, comma, colon, semicolon } = words;
  const names = useNames();
  const moment = useMoment();
  const picture = () => {
    const [first, ...others] = mapCredits(map.shapes, words, names.region).map((one) =>
      creditText(one, words),
    );
    const labels = mapLabels(map, (code) => regions.get(code)?.shortName ?? code, {
      pixels: 1,
      letter: LETTER,
    });
    const numbered = labels.flatMap(({ number, code }) => {
      const known = regions.get(code);
      return number === null || !known ? [] : [`${number} ${known.name} ${known.told}`];
    });
    const at = moment ?? chinaMinute(new Date().toISOString());
    return mapPicture(
      {
        title: `${names.region(map.region)} · ${label}`,
        notes: [
          `${moments.label}${colon}${at}`,
          ...(missing.length > 0 ? [`${maps.missing(missing.length)}${colon}${missing.join(comma)}`] : []),
        ],
        width: map.width,
        height: map.height,
        areas: map.shapes.map(({ region, path }) => ({
          path,
          tone: regions.get(region.code)?.tone ?? null,
          label: labels.find(({ code }) => code === region.code) ?? null,
        })),
        numbers: numbered.length === 0 ? [] : [numbered.join(semicolon)],
        legend: [
          { tone: 'green', word: words.lights.green },
          { tone: 'yellow', word: words.lights.yellow },
          { tone: 'red', word: words.lights.red },
          { tone: 'met', word: words.states.met },
          { tone: 'missed', word: words.states.missed_at_deadline },
          { tone: 'none', word: words.noLight },
        ],
        credits: [first!, ...others],
      },
      paperTheme,
    );
  };
  const name = `${names.region(map.region)}_${maps.savedName(label)}`;
  return (
    <p class="map-save">
      <button
        type="button"
        class="link"
        onClick={() => saveText(`${name}.svg`, picture(), 'image/svg+xml;charset=utf-8')}
      >
        {maps.saveSvg}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => void pngOf(picture()).then((png) => saveFile(`${name}.png`, png))}
      >
        {maps.savePng}
      </button>
    </p>
  );
}
