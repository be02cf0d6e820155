import { existsOn, reportsTo } from '#core/domain/region-place.ts';
import { paged } from '#core/domain/wall/paged.ts';
import { headlineTarget } from '../../../state/headline.ts';
import {
  courseQuestions,
  plansQuestion,
  progressQuestion,
  regionsQuestion,
  trendQuestion,
  type WallRegion,
  type WallRow,
} from '../../../state/wall/questions.ts';
import { TargetRows, targetRowHeight } from '../parts/TargetRows.tsx';
import { TrendBox } from '../parts/TrendBox.tsx';
import { PANEL_HEAD, WallPanel } from '../parts/WallPanel.tsx';
import {
  type Arranged,
  isDraft,
  missing,
  nothing,
  type SceneContext,
  type SceneView,
  waiting,
} from '../scene-view.ts';
import { tilePages } from './region/tile-pages.ts';
import { WallTiles } from './region/WallTiles.tsx';

const SPACE = 1.2;
const INSIDE = 2.4;
/** Share of the width that the region's own targets get beside the tiles. */
const OWN = { portrait: 1, normal: 0.5, wide: 0.46 } as const;
/** Of an upright screen, the share of the height that the tiles get. */
const UPRIGHT_TILES = 0.55;
/** Lower, em, a chart cannot be read. */
const LEAST_CHART = 9;

/** One region: its targets, and the regions below it as tiles with lights. */
export const regionScene: SceneView = {
  questions(scene, facts) {
    const rows = facts.get(progressQuestion) ?? [];
    const own = rows.filter((row) => row.region.code === scene.region);
    const chosen = chosenTarget(scene.target, own, rows);
    return [
      ...[plansQuestion, regionsQuestion, progressQuestion],
      ...(chosen ? courseQuestions(...trendOf(chosen), facts) : []),
    ];
  },
  arrange(context): Arranged {
    const { scene, facts, words, names, today } = context;
    const code = scene.region ?? '';
    const regions = facts.get(regionsQuestion);
    const rows = facts.get(progressQuestion);
    if (!regions || !rows) return waiting(code);
    const region = regions.find((one) => one.code === code);
    if (!region) return missing(code, words.wall.none.region(code));
    const own = rows.filter((row) => row.region.code === code);
    const below = regions.filter((one) => reportsTo(one) === code && existsOn(one, today));
    const chosen = chosenTarget(scene.target, own, rows);
    if (own.length === 0 && below.length === 0)
      return nothing(names.region(region), words.wall.none.regionEmpty);
    const plans = facts.get(plansQuestion) ?? [];
    const concerned = plans.filter((plan) => own.some((row) => row.plan === plan.code));
    const parent = regions.find((one) => one.code === reportsTo(region));
    return {
      title: names.region(region),
      kicker: (
        <>
          {concerned.some(isDraft) && <span class="wall-badge">{words.wall.containsDraft}</span>}
          <span>{parent ? names.region(parent) : words.wall.kinds.region}</span>
        </>
      ),
      pages: pagesOf(context, own, below, chosen, rows),
      none: null,
      missed: false,
      demo: own.some(({ demo }) => demo),
      draft: concerned.some(isDraft),
    };
  },
};

/** The target whose lights the tiles show: the one asked for, else the region's own that was shared out. */
function chosenTarget(
  asked: string | null,
  own: readonly WallRow[],
  all: readonly WallRow[],
): WallRow | null {
  const wanted = own.find((row) => row.target === asked);
  if (wanted) return wanted;
  const targets = new Set(own.filter((row) => !row.allocated).map((row) => row.target));
  return headlineTarget(all.filter((row) => targets.has(row.target)));
}

/** How the target whose lights are shown went in the region itself. */
function trendOf({ target, region, allocated }: WallRow) {
  return [target, allocated ? region.code : null] as const;
}

function pagesOf(
  context: SceneContext,
  own: readonly WallRow[],
  below: readonly WallRegion[],
  chosen: WallRow | null,
  all: readonly WallRow[],
): Arranged['pages'] {
  const { room, names, words } = context;
  const upright = room.format === 'portrait';
  const alone = below.length === 0 || own.length === 0;
  const share = alone ? 1 : OWN[room.format];
  const high = room.height - PANEL_HEAD - 0.6;
  const divided = upright && !alone && !room.scrolls;
  const tilesHigh = divided ? high * UPRIGHT_TILES - PANEL_HEAD : high;
  const ownHigh = divided ? high * (1 - UPRIGHT_TILES) - SPACE : high;
  const width = room.width * share - (alone ? 0 : SPACE) - INSIDE;
  const tilesWidth = (upright || alone ? room.width : room.width * (1 - share) - SPACE) - INSIDE;
  const nameOf = (row: WallRow) => names.indicator(row.indicator);
  const heightOf = (row: WallRow) => targetRowHeight(nameOf(row), width);
  const lists = paged(own, ownHigh, heightOf);
  const used = own.reduce((sum, row) => sum + heightOf(row), 0);
  const trend = chosen && context.facts.get(trendQuestion(...trendOf(chosen)));
  // A short list leaves room for how the leading target went.
  const roomy = lists.length === 1 && ownHigh - used > LEAST_CHART + PANEL_HEAD;
  const lights = new Map(
    all.filter((row) => row.target === chosen?.target && row.allocated).map((row) => [row.region.code, row]),
  );
  const tiles = tilePages(below, tilesWidth, tilesHigh, context.locale);
  const count = Math.max(lists.length, tiles.length);
  return Array.from({ length: count }, (_, page) => () => (
    <div class={`wall-region wall-region-${room.format} ${alone ? 'wall-region-alone' : ''}`}>
      {own.length > 0 && (
        <div class="wall-stack">
          <WallPanel
            title={words.wall.indicators}
            note={words.plan.targetsNote}
            class={roomy ? 'wall-panel-tight' : ''}
          >
            <TargetRows
              rows={lists[Math.min(page, lists.length - 1)] ?? []}
              width={width}
              nameOf={nameOf}
              context={context}
            />
          </WallPanel>
          {roomy && trend && <TrendBox trend={trend} context={context} />}
        </div>
      )}
      {tiles.length > 0 && (
        <WallPanel
          title={
            chosen && lights.size > 0
              ? words.wall.below(names.indicator(chosen.indicator))
              : words.wall.belowPlain
          }
          note={words.items(below.length)}
        >
          <WallTiles page={tiles[Math.min(page, tiles.length - 1)]!} lights={lights} context={context} />
        </WallPanel>
      )}
    </div>
  ));
}
