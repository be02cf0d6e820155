import { paged } from '#core/domain/wall/paged.ts';
import { headlineTarget } from '../../../../state/headline.ts';
import { byGap } from '../../../../state/rankings.ts';
import { trendQuestion, type WallRow } from '../../../../state/wall/questions.ts';
import { TargetRows, targetRowHeight } from '../../parts/TargetRows.tsx';
import { TrendBox } from '../../parts/TrendBox.tsx';
import { PANEL_HEAD, WallPanel } from '../../parts/WallPanel.tsx';
import type { Arranged, SceneContext } from '../../scene-view.ts';
import { fitsBelow, gapsHeight, planLayout } from './plan-layout.ts';
import { gapLineHeight, RegionGaps } from './RegionGaps.tsx';

/** The pages of a plan with targets: as many as its targets, or the regions with a gap, take. */
export function targetPages(context: SceneContext, rows: readonly WallRow[]): Arranged['pages'] {
  const { room, names, facts, words } = context;
  const own = rows.filter((row) => !row.allocated);
  const headline = headlineTarget(rows);
  const gaps = headline ? gapsOf(headline, rows) : [];
  const known = headline && facts.get(trendQuestion(headline.target, null));
  // One figure is no way.
  const trend = known && known.levels.length > 1 ? known : null;
  const layout = planLayout(room, gaps.length > 0, trend !== null);
  const { targetsWidth, targetsHeight } = layout;
  const heightOf = (row: WallRow) => targetRowHeight(names.indicator(row.indicator), targetsWidth);
  const lists = paged(own, targetsHeight, heightOf);
  const used = Math.max(...lists.map((list) => list.reduce((sum, row) => sum + heightOf(row), 0)));
  const below = trend !== null && fitsBelow(room, layout, used);
  const above = below ? targetsHeight : Math.min(targetsHeight, used + 1);
  const gapLists = paged(gaps, gapsHeight(room, above), (row) => gapLineHeight(names.region(row.region)));
  const stacked = room.format === 'portrait' && gaps.length > 0;
  const grid = {
    gridTemplateColumns: layout.columns.map((share) => `minmax(0, ${share}fr)`).join(' '),
    gridTemplateRows: room.scrolls
      ? 'auto'
      : stacked
        ? `${above + PANEL_HEAD}em minmax(0, 1fr)`
        : 'minmax(0, 1fr)',
  };
  const count = Math.max(lists.length, gapLists.length);
  return Array.from({ length: count }, (_, page) => () => (
    <div class="wall-plan" style={grid}>
      <div class="wall-stack">
        <WallPanel
          title={words.plan.targetsTitle}
          note={words.plan.targetsNote}
          class={below ? 'wall-panel-tight' : ''}
        >
          <TargetRows
            rows={lists[Math.min(page, lists.length - 1)] ?? []}
            width={targetsWidth}
            nameOf={(row) => names.indicator(row.indicator)}
            context={context}
          />
        </WallPanel>
        {below && trend && <TrendBox trend={trend} context={context} />}
      </div>
      {gaps.length > 0 && headline && (
        <RegionGaps
          key={page}
          rows={gapLists[Math.min(page, gapLists.length - 1)] ?? []}
          largest={gaps[0]!.gap}
          count={gaps.length}
          headline={headline}
          context={context}
        />
      )}
      {room.format === 'wide' && trend && <TrendBox trend={trend} context={context} />}
    </div>
  ));
}

/** The regions that still have some way to go to their part of a target, most first. */
function gapsOf(target: WallRow, rows: readonly WallRow[]): WallRow[] {
  const parts = rows.filter((row) => row.allocated && row.target === target.target);
  return byGap(parts.filter(({ gap }) => gap !== null && gap > 0));
}
