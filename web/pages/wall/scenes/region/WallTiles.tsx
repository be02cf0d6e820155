import { formatPercent } from '#core/domain/format.ts';
import { Mark } from '../../../../components/Mark.tsx';
import { shortRegionName } from '../../../../state/short-name.ts';
import { verdictTone, verdictWord } from '../../../../state/verdict.ts';
import type { WallRegion, WallRow } from '../../../../state/wall/questions.ts';
import type { SceneContext } from '../../scene-view.ts';
import { longestWord, type TilePage } from './tile-pages.ts';

interface Props {
  page: TilePage;
  /** Verdicts by region code; a region without one is drawn empty. */
  lights: ReadonlyMap<string, WallRow>;
  context: SceneContext;
}

/** One tile a region, placed roughly as on the ground: no boundaries, so no map that could be wrong. */
export function WallTiles({ page, lights, context }: Props) {
  return (
    <ul class="wall-tiles" style={{ '--columns': page.columns, '--tile-rows': page.rows }}>
      {page.tiles.map(({ region, column, row }) => (
        <li
          key={region.code}
          style={column === null || row === null ? {} : { gridColumn: column, gridRow: row }}
        >
          <Tile region={region} row={lights.get(region.code) ?? null} context={context} />
        </li>
      ))}
    </ul>
  );
}

function Tile({
  region,
  row,
  context: { words, locale },
}: {
  region: WallRegion;
  row: WallRow | null;
  context: SceneContext;
}) {
  const name = shortRegionName(region, locale);
  return (
    <span
      class={row ? `wall-tile tone-${verdictTone(row)}` : 'wall-tile wall-tile-empty'}
      style={{ '--ems': Math.max(4, longestWord(name)) }}
    >
      <b>{name}</b>
      {row && (
        <span class="wall-tile-verdict">
          <Mark tone={verdictTone(row)} />
          {row.light === null || row.distanceCovered === null
            ? verdictWord(row, words)
            : formatPercent(row.distanceCovered, 0)}
        </span>
      )}
    </span>
  );
}
