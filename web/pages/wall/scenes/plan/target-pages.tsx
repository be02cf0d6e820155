import { paged } from '#core/domain/wall/paged.ts';
import { headlineTarget } from '../../../../state/headline.ts';
import { byGap } from '../../../../state/rankings.ts';
import { trendQuestion, type WallRow } from '../../../../state/wall/questions.ts';
import { TargetRows, targetRowHeight } from '../../parts/TargetRows.tsx';
import { TrendBox } from '../../parts/TrendBox.tsx';
import { PANEL_HEAD, WallPanel } from '../../parts/WallPanel.tsx';
import type { Arranged, SceneContext } from '../../scene-view.ts';
import { GAP_LINE, RegionGaps } from './RegionGaps.tsx';

/** Shares of the width that targets, gaps and the chart get beside one another. */
const COLUMNS = {
  portrait: { targets: 1, gaps: 1 },
  normal: { targets: 0.63, gaps: 0.37 },
  wide: { targets: 0.4, gaps: 0.27 },
} as const;
/** Between columns, and within a panel's edges, em. */
const SPACE = 1.2;
const INSIDE = 2.4;
/** Lower, em, a chart cannot be read. */
const LEAST_CHART = 11;
/** Of an upright screen, the share of the height that targets get where gaps stand below them. */
const UPRIGHT_TARGETS = 0.58;

/** The pages of a plan with targets: as many as its targets, or the regions with a gap, take. */
export function targetPages(context: SceneContext, rows: readonly WallRow[]): Arranged['pages'] {
  const { room, names, facts, words } = context;
  const own = rows.filter((row) => !row.allocated);
  const headline = headlineTarget(rows);
  const gaps = headline ? gapsOf(headline, rows) : [];
  const upright = room.format === 'portrait';
  const shares = COLUMNS[room.format];
  const alone = gaps.length === 0 && room.format !== 'wide';
  const width = (alone ? room.width : room.width * shares.targets - SPACE) - INSIDE;
  const high = room.height - PANEL_HEAD;
  const forTargets = upright && gaps.length > 0 ? high * UPRIGHT_TARGETS : high;
  const heightOf = (row: WallRow) => targetRowHeight(names.indicator(row.indicator), width);
  const lists = paged(own, forTargets, heightOf);
  const used = Math.min(
    forTargets,
    own.reduce((sum, row) => sum + heightOf(row), 0),
  );
  const trend = headline && facts.get(trendQuestion(headline.target, null));
  // A list that fills half of its column leaves room for how the leading target went.
  const below = room.format !== 'wide' && lists.length === 1 && forTargets - used > LEAST_CHART + PANEL_HEAD;
  const forGaps = upright
    ? high - (below ? forTargets : Math.min(forTargets, used + 1)) - PANEL_HEAD - SPACE
    : high;
  const gapLists = paged(gaps, forGaps, () => GAP_LINE);
  const count = Math.max(lists.length, gapLists.length);
  return Array.from({ length: count }, (_, page) => () => (
    <div class={`wall-plan wall-plan-${room.format} ${alone ? 'wall-plan-alone' : ''}`}>
      <div class="wall-stack">
        <WallPanel
          title={words.plan.targetsTitle}
          note={words.plan.targetsNote}
          class={below ? 'wall-panel-tight' : ''}
        >
          <TargetRows
            rows={lists[Math.min(page, lists.length - 1)] ?? []}
            width={width}
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
