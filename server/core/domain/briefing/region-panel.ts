import { formatPeriod } from '../format.ts';
import { STATE_WORDS } from '../verdict-words.ts';
import type { RegionPanel, RegionRow } from './briefing.ts';
import type { PlaceFacts, TargetFacts } from './input.ts';
import { unallocatedSentence } from './narrative/places.ts';
import { byReport, byWayCovered, olderFigures } from './places.ts';
import { count, type Sentence, sentence } from './sentence.ts';
import { planShare } from './target-rows.ts';
import { placeUnit, verdictWord } from './words.ts';

/** More bars than this are not read; then the best and the last of the reported ones stand for all. */
const MOST_REPORTED = 20;
const MOST_LATE = 5;

/**
 * The regions of the headline target, ranked by the way covered; those that have not reported the period
 * it is judged at last and named.
 * @returns null when no region was given a part, or none has a figure to draw
 */
export function regionPanel(facts: TargetFacts): RegionPanel | null {
  const { places, target, decimals, progress } = facts;
  if (places.every((place) => place.progress.distanceCovered === null)) return null;
  const unit = placeUnit(places.map((place) => place.name));
  const { reported, late } = byReport(facts);
  const ranked = reported.toSorted(byWayCovered);
  const shown =
    ranked.length > MOST_REPORTED
      ? [...ranked.slice(0, MOST_REPORTED / 2), ...ranked.slice(-MOST_REPORTED / 2)]
      : ranked;
  return {
    title: `${places.length}${unit}增量完成率与差距`,
    period: progress.period === null ? '' : formatPeriod(progress.period, 'zh'),
    unit: target.unit,
    decimals,
    rows: [
      ...shown.map((place) => regionRow(place, facts)),
      ...late.toSorted(byWayCovered).slice(0, MOST_LATE).map(lateRow),
    ],
    remarks: [
      shown === ranked ? null : shortenedRemark(ranked, unit),
      lateRemark(late, facts),
      unallocatedSentence(facts),
    ].filter((one) => one !== null),
  };
}

function regionRow({ shortName, progress }: PlaceFacts, { target }: TargetFacts): RegionRow {
  return {
    name: shortName,
    own: false,
    state: progress.state,
    light: progress.light,
    distanceCovered: progress.distanceCovered,
    planShare: planShare(progress),
    gap: progress.gap,
    missing: progress.distanceCovered === null ? verdictWord(progress, target) : null,
  };
}

/** An older figure is drawn without a verdict, and without the plan line of a day that is past. */
function lateRow({ shortName, progress: { distanceCovered, gap } }: PlaceFacts): RegionRow {
  return {
    name: shortName,
    own: false,
    state: 'no_data',
    light: null,
    distanceCovered,
    planShare: null,
    gap,
    missing: distanceCovered === null ? STATE_WORDS.zh.no_data : null,
  };
}

/** 已报送的40市中列前10名和后10名。 */
function shortenedRemark(ranked: readonly PlaceFacts[], unit: string): Sentence {
  const half = MOST_REPORTED / 2;
  return sentence`已报送的${count(ranked.length, unit)}中列前${count(half, '名')}和后${count(half, '名')}。`;
}

/** 1市缺报2026年三季度数据：菏泽（灰条为2026年二季度数）。 */
function lateRemark(late: readonly PlaceFacts[], { places, progress }: TargetFacts): Sentence | null {
  if (late.length === 0) return null;
  const unit = placeUnit(places.map((place) => place.name));
  const due = progress.period === null ? '' : formatPeriod(progress.period, 'zh');
  const names = olderFigures(late, (period) => `灰条为${period}数`);
  return sentence`${count(late.length, unit)}缺报${due}数据：${names}。`;
}
