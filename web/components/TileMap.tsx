import { tileMap } from '#core/charts/tile-map.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { formatPercent } from '#core/domain/format.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { shortRegionName } from '../state/short-name.ts';
import { verdictTone, verdictWord } from '../state/verdict.ts';
import { useWhyHref } from '../state/why.ts';
import { Mark } from './Mark.tsx';

/** Maps of more columns have small letters. */
const MANY_COLUMNS = 8;

interface Props {
  label: string;
  regions: RegionRow[];
  /** Verdicts by region code; a region without one is drawn empty. */
  verdicts: ReadonlyMap<string, ProgressRow>;
  chosen: string | null;
  hrefOf: (region: RegionRow) => string;
}

/** One tile a region, placed roughly as on the ground. No boundaries are drawn, so none can be wrong. */
export function TileMap({ label, regions, verdicts, chosen, hrefOf }: Props) {
  const { width, tiles, unplaced } = tileMap(regions, { side: 1, space: 0 });
  const tile = (region: RegionRow) => (
    <Tile
      region={region}
      row={verdicts.get(region.code) ?? null}
      href={hrefOf(region)}
      chosen={region.code === chosen}
    />
  );
  return (
    <ul
      class={width > MANY_COLUMNS ? 'tiles tiles-many' : 'tiles'}
      aria-label={label}
      style={{ '--columns': Math.max(1, width) }}
    >
      {tiles.map(({ region, x, y }) => (
        <li key={region.code} style={{ gridColumn: x + 1, gridRow: y + 1 }}>
          {tile(region)}
        </li>
      ))}
      {unplaced.map((region) => (
        <li key={region.code}>{tile(region)}</li>
      ))}
    </ul>
  );
}

interface TileProps {
  region: RegionRow;
  row: ProgressRow | null;
  href: string;
  chosen: boolean;
}

function Tile({ region, row, href, chosen }: TileProps) {
  const words = useWords();
  const names = useNames();
  const name = shortRegionName(region, language.value);
  const word = row ? verdictWord(row, words) : words.plan.noTile;
  return (
    <span class={`tile ${row ? `tone-${verdictTone(row)}` : 'tile-empty'}`}>
      <a
        href={href}
        class="tile-name"
        aria-current={chosen ? 'true' : undefined}
        title={`${names.region(region)}${words.colon}${word}`}
        style={{ '--ems': longestWord(name) }}
      >
        {name}
      </a>
      {row && <TileVerdict row={row} word={word} />}
    </span>
  );
}

/** The verdict of a tile; a door of its own, above the one that the rest of the tile is. */
function TileVerdict({ row, word }: { row: ProgressRow; word: string }) {
  const words = useWords();
  const whyHref = useWhyHref();
  const share = row.distanceCovered === null ? null : formatPercent(row.distanceCovered, 0);
  const label = words.why.open([word, share].filter(Boolean).join(' '));
  return (
    <a class="tile-figure" href={whyHref(row)} title={label} aria-label={label} aria-haspopup="dialog">
      <Mark tone={verdictTone(row)} />
      {share}
    </a>
  );
}

/** Width of a name's longest word in ems: a Chinese character is one wide, a bold Latin letter about 0.58. */
function longestWord(name: string): number {
  const widths = name
    .split(' ')
    .map((word) => [...word].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.58 : 1), 0));
  return Math.max(...widths);
}
