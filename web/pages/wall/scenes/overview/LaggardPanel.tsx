import { formatFigure, withUnit } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { unitText } from '../../../../i18n/units.ts';
import { deviationText, verdictKey, verdictTone, verdictWord } from '../../../../state/verdict.ts';
import type { WallRow } from '../../../../state/wall/questions.ts';
import { WallPanel } from '../../parts/WallPanel.tsx';
import { WallVerdict } from '../../parts/WallVerdict.tsx';
import type { SceneContext } from '../../scene-view.ts';

/** Height of a line, em: a name and what it is about below it. */
const LINE = 3.5;

interface Props {
  /** Furthest behind first. */
  rows: readonly WallRow[];
  /** Room for lines, em. */
  height: number;
  context: SceneContext;
}

/** Who is furthest behind the plan line; says how many there are beside those it names. */
export function LaggardPanel({ rows, height, context: { words, locale, names } }: Props) {
  const shown = rows.slice(0, Math.max(1, Math.floor(height / LINE)));
  const { wall } = words;
  return (
    <WallPanel
      title={wall.laggards}
      note={rows.length > 0 && wall.of(shown.length, rows.length)}
      class="wall-laggards"
    >
      {rows.length === 0 && <p class="wall-calm-small">{wall.noLaggards}</p>}
      <ol class="wall-lines">
        {shown.map((row) => (
          <li key={verdictKey(row)} class="wall-line">
            <span class="wall-line-name">
              <b>{names.region(row.region)}</b>
              <small>{names.indicator(row.indicator)}</small>
            </span>
            <span class="wall-line-figure">
              <b class={`tone-${row.light}`}>{deviationText(row.lagPoints)}</b>
              <small>
                {words.stillToGo(
                  withUnit(
                    formatFigure(row.gap, row.decimals),
                    unitText(unitOfChange(row.unit), locale),
                    locale,
                  ),
                )}
              </small>
            </span>
            <WallVerdict tone={verdictTone(row)} word={verdictWord(row, words)} />
          </li>
        ))}
      </ol>
    </WallPanel>
  );
}
