import type { Room } from '../../../../state/wall/room.ts';
import { PANEL_HEAD } from '../../parts/WallPanel.tsx';

/** Where the parts of a plan stand, em. */
export interface PlanLayout {
  /** Grid tracks, as shares of the width. */
  columns: number[];
  /** Inside the targets' panel. */
  targetsWidth: number;
  targetsHeight: number;
}

/** Between parts, and within a panel's edges, em. */
const SPACE = 1.2;
const INSIDE = 2.4;
/** Lower, em, a chart cannot be read. */
const LEAST_CHART = 11;
/** Of an upright screen, the share of the height that targets get where gaps stand below them. */
const UPRIGHT_TARGETS = 0.6;

/**
 * How targets, gaps by region and the chart share a screen: side by side where it is wide, one below the other where
 * it stands upright.
 */
export function planLayout(room: Room, hasGaps: boolean, hasTrend: boolean): PlanLayout {
  const high = room.height - PANEL_HEAD;
  const columns = columnsOf(room, hasGaps, hasTrend);
  return {
    columns,
    targetsWidth: room.width * columns[0]! - (columns.length > 1 ? SPACE : 0) - INSIDE,
    targetsHeight: isDivided(room) && hasGaps ? high * UPRIGHT_TARGETS : high,
  };
}

/** An upright screen's height is shared out; what one scrolls through gives each part its own. */
function isDivided({ format, scrolls }: Room): boolean {
  return format === 'portrait' && !scrolls;
}

function columnsOf({ format }: Room, hasGaps: boolean, hasTrend: boolean): number[] {
  if (format === 'portrait') return [1];
  if (format === 'normal') return hasGaps ? [0.63, 0.37] : [1];
  if (hasGaps && hasTrend) return [0.4, 0.27, 0.33];
  return hasGaps || hasTrend ? [0.6, 0.4] : [1];
}

/**
 * Whether the chart fits below the targets.
 * @param used by the longest list of targets, em
 */
export function fitsBelow({ format }: Room, { targetsHeight }: PlanLayout, used: number): boolean {
  return format !== 'wide' && targetsHeight - used > LEAST_CHART + PANEL_HEAD;
}

/** What of an upright screen is left for gaps below targets (and the chart), em; else all of it. */
export function gapsHeight(room: Room, above: number): number {
  const high = room.height - PANEL_HEAD;
  return isDivided(room) ? high - above - PANEL_HEAD - SPACE : high;
}
