import type { MapShape } from '#core/contract/maps.ts';
import { useWords } from '../state/language.ts';
import { creditText, mapCredits } from '../state/map-credits.ts';
import { useNames } from '../state/names.ts';

/** 审图号, source and validity, wherever a map is shown. */
export function MapCredits({ shapes }: { shapes: readonly MapShape[] }) {
  const words = useWords();
  const names = useNames();
  return (
    <ul class="map-credits">
      {mapCredits(shapes, words, names.region).map((credit) => (
        <li key={`${credit.reviewNumber}${credit.source}${credit.validity}`}>{creditText(credit, words)}</li>
      ))}
    </ul>
  );
}
