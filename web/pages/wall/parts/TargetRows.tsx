import { wrappedLines } from '#core/charts/wrapped-lines.ts';
import { formatFigure } from '#core/domain/format.ts';
import { unitText } from '../../../i18n/units.ts';
import { targetText } from '../../../state/target-text.ts';
import { deviationText, verdictKey, verdictTone, verdictWord } from '../../../state/verdict.ts';
import type { WallRow } from '../../../state/wall/questions.ts';
import type { SceneContext } from '../scene-view.ts';
import { WallBullet } from './WallBullet.tsx';
import { WallVerdict } from './WallVerdict.tsx';

/** Narrower, em, a row takes two lines: name and light, then figures and bar. */
const ONE_LINE = 52;
/** About what figures, deviation, light and the spaces between take of a row in one line, em. */
const BESIDE = 29;
/** Of the rest, what the name gets; the bar has the remainder. The style sheet says the same. */
const NAME_SHARE = 0.55;
const LINE = 1.3;
const PADDING = 1.1;

/** About how high a row is, em, in a column of that width. */
export function targetRowHeight(name: string, width: number): number {
  if (width >= ONE_LINE)
    return Math.max(2, wrappedLines(name, (width - BESIDE) * NAME_SHARE)) * LINE + PADDING;
  return (wrappedLines(name, width - 8) + 1) * LINE + PADDING + 0.3;
}

interface Props {
  rows: readonly WallRow[];
  /** Of the column, em. */
  width: number;
  /** Names what each row is about. */
  nameOf: (row: WallRow) => string;
  context: SceneContext;
}

/** Targets as bullet lines: name, level of target, bar with plan line, deviation, light. */
export function TargetRows({ rows, width, nameOf, context: { words, locale } }: Props) {
  return (
    <ul class={width >= ONE_LINE ? 'wall-rows' : 'wall-rows wall-rows-narrow'}>
      {rows.map((row) => (
        <li key={verdictKey(row)} class="wall-row">
          <span class="wall-row-name">{nameOf(row)}</span>
          <span class="wall-row-figures">
            <b>{formatFigure(row.level, row.decimals)}</b>
            <small>
              {' / '}
              {targetText(row, words)} {unitText(row.unit, locale)}
            </small>
          </span>
          <WallBullet row={row} />
          <span class={`wall-row-lag ${row.light ? `tone-${row.light}` : ''}`}>
            {row.lagPoints !== null && (
              <>
                {deviationText(row.lagPoints)}
                <small> {words.pointsShort}</small>
              </>
            )}
          </span>
          <WallVerdict tone={verdictTone(row)} word={verdictWord(row, words)} />
        </li>
      ))}
    </ul>
  );
}
