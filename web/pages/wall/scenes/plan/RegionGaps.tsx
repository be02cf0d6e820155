import { wrappedLines } from '#core/charts/wrapped-lines.ts';
import { formatFigure } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { unitText } from '../../../../i18n/units.ts';
import { verdictKey, verdictTone, verdictWord } from '../../../../state/verdict.ts';
import type { WallRow } from '../../../../state/wall/questions.ts';
import { WallPanel } from '../../parts/WallPanel.tsx';
import { WallVerdict } from '../../parts/WallVerdict.tsx';
import type { SceneContext } from '../../scene-view.ts';

/** Width that a name gets before it is broken, em; the style sheet says the same. */
const NAME = 9;

/** About how high a line is, em. */
export function gapLineHeight(name: string): number {
  return wrappedLines(name, NAME) * 1.3 + 0.85;
}

interface Props {
  rows: readonly WallRow[];
  /** The largest gap of all regions, so that bars mean the same on every page. */
  largest: number | null;
  /** How many regions have a gap. */
  count: number;
  headline: WallRow;
  context: SceneContext;
}

/** Regions by what they have still to go, in the target's unit. */
export function RegionGaps({ rows, largest, count, headline, context: { words, locale, names } }: Props) {
  const unit = unitText(unitOfChange(headline.unit), locale);
  return (
    <WallPanel
      title={words.wall.regionGaps}
      note={words.wall.regionGapsOf(names.indicator(headline.indicator), unit, count)}
      class="wall-gaps"
    >
      <ol class="wall-gap-lines">
        {rows.map((row) => (
          <li key={verdictKey(row)} class="wall-gap-line">
            <span class="wall-gap-name">{names.region(row.region)}</span>
            <span class={`wall-gap-bar tone-${verdictTone(row)}`} aria-hidden="true">
              <span style={{ width: `${largest ? (row.gap! / largest) * 100 : 0}%` }} />
            </span>
            <b>{formatFigure(row.gap, row.decimals)}</b>
            <WallVerdict tone={verdictTone(row)} word={verdictWord(row, words)} />
          </li>
        ))}
      </ol>
    </WallPanel>
  );
}
