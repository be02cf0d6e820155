import { formatPeriod, type Locale } from '../format.ts';
import { unitName } from '../unit-name.ts';
import type { RegionCode } from '../units.ts';
import { STATE_WORDS } from '../verdict-words.ts';
import type { RegionPanel, RegionRow } from './briefing.ts';
import type { PlaceFacts, TargetFacts } from './input.ts';
import { unallocatedSentence } from './narrative/places.ts';
import { byReport, byWayCovered, olderFigures } from './places.ts';
import { bare, count, type Sentence, sentence } from './sentence.ts';
import { planShare } from './target-rows.ts';
import { placeCount, verdictWord } from './words.ts';

/** More bars than this are not read; then the best and the last of the reported ones stand for all. */
const MOST_REPORTED = 20;
const MOST_LATE = 5;

/**
 * The regions of the headline target, ranked by the way covered; those that have not reported the period
 * it is judged at last and named.
 * @returns null when no region was given a part, or none has a figure to draw
 */
export function regionPanel(
  facts: TargetFacts,
  locale: Locale = 'zh',
  own: RegionCode | null = null,
): RegionPanel | null {
  const { places, target, decimals, progress } = facts;
  if (places.every((place) => place.progress.distanceCovered === null)) return null;
  const { reported, late } = byReport(facts);
  const ranked = reported.toSorted(byWayCovered);
  const half = MOST_REPORTED / 2;
  const shown =
    ranked.length > MOST_REPORTED
      ? ranked.filter(({ code }, at) => at < half || at >= ranked.length - half || code === own)
      : ranked;
  return {
    title: titleOf(facts, locale),
    period: progress.period === null ? '' : formatPeriod(progress.period, locale),
    unit: unitName(target.unit, locale),
    decimals,
    rows: [
      ...shown.map((place) => regionRow(place, facts, locale, own)),
      ...late
        .toSorted(byWayCovered)
        .slice(0, MOST_LATE)
        .map((place) => lateRow(place, locale, own)),
    ],
    remarks: [
      shown === ranked ? null : shortenedRemark(ranked, facts, locale),
      lateRemark(late, facts, locale),
      unallocatedSentence(facts, locale),
    ].filter((one) => one !== null),
  };
}

function titleOf({ places }: TargetFacts, locale: Locale): string {
  const { text } = placeCount(places.length, places, locale);
  return locale === 'en' ? `Way covered and gap, ${text}` : `${text}增量完成率与差距`;
}

function regionRow(
  { code, shortName, progress }: PlaceFacts,
  { target }: TargetFacts,
  locale: Locale,
  own: RegionCode | null,
): RegionRow {
  return {
    name: shortName,
    own: code === own,
    state: progress.state,
    light: progress.light,
    distanceCovered: progress.distanceCovered,
    planShare: planShare(progress),
    gap: progress.gap,
    missing: progress.distanceCovered === null ? verdictWord(progress, target, locale) : null,
  };
}

/** An older figure is drawn without a verdict, and without the plan line of a day that is past. */
function lateRow(
  { code, shortName, progress }: PlaceFacts,
  locale: Locale,
  own: RegionCode | null,
): RegionRow {
  const { distanceCovered, gap } = progress;
  return {
    name: shortName,
    own: code === own,
    state: 'no_data',
    light: null,
    distanceCovered,
    planShare: null,
    gap,
    missing: distanceCovered === null ? STATE_WORDS[locale].no_data : null,
  };
}

/** 已报送的40市中列前10名和后10名。 */
function shortenedRemark(ranked: readonly PlaceFacts[], { places }: TargetFacts, locale: Locale): Sentence {
  const half = MOST_REPORTED / 2;
  const all = placeCount(ranked.length, places, locale);
  return locale === 'en'
    ? sentence`Of ${all} that have reported, the first ${bare(half)} and the last ${bare(half)} are shown.`
    : sentence`已报送的${all}中列前${count(half, '名')}和后${count(half, '名')}。`;
}

/** 1市缺报2026年三季度数据：菏泽（灰条为2026年二季度数）。 */
function lateRemark(
  late: readonly PlaceFacts[],
  { places, progress }: TargetFacts,
  locale: Locale,
): Sentence | null {
  if (late.length === 0) return null;
  const size = placeCount(late.length, places, locale);
  const due = progress.period === null ? '' : formatPeriod(progress.period, locale);
  if (locale === 'en') {
    const names = olderFigures(late, (period) => `grey bar: ${period}`, locale);
    return sentence`${size} without a figure${due === '' ? '' : ` for ${due}`}: ${names}.`;
  }
  const names = olderFigures(late, (period) => `灰条为${period}数`);
  return sentence`${size}缺报${due}数据：${names}。`;
}
