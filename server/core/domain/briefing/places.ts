import type { ExplanationCode } from '../explanation.ts';
import { formatPeriod, type Locale } from '../format.ts';
import { type Period, periodEnd } from '../period.ts';
import { roundHalfUp } from '../rounding.ts';
import type { PlaceFacts, TargetFacts } from './input.ts';
import { listed } from './sentence.ts';

const MOST_NAMES = 8;
const NO_FIGURE: Record<Locale, string> = { zh: '无数据', en: 'no figure' };

const MET: readonly string[] = ['met', 'met_weakening', 'met_at_deadline'];

export function hasMet({ progress }: PlaceFacts): boolean {
  return MET.includes(progress.state);
}

/** Has a light, or a result for good. */
export function isJudged(place: PlaceFacts): boolean {
  return place.progress.light !== null || place.progress.state === 'missed_at_deadline' || hasMet(place);
}

/** Judged, and at or before the plan line by what is printed. */
export function keepsPace(place: PlaceFacts): boolean {
  const { light, lagPoints } = place.progress;
  if (light === null && !hasMet(place)) return false;
  return lagPoints !== null && roundHalfUp(lagPoints, 1) <= 0;
}

/** What was reported waits for a definition: it is not missing. */
const UNUSABLE: readonly ExplanationCode[] = ['denominator_undecided', 'unit_mismatch'];

/** Has given no figure for the period that the whole is judged at, be an older one or none there. */
function isLate({ progress }: PlaceFacts, judgedAt: Period | null): boolean {
  if (progress.explanation.some(({ code }) => UNUSABLE.includes(code))) return false;
  if (progress.period === null) return true;
  return judgedAt !== null && periodEnd(progress.period) < periodEnd(judgedAt);
}

/**
 * The regions of a target, each on one side: those that have reported what the whole is judged by, and
 * 缺报. A late region's older figure may be shown but is neither lit nor counted with the others.
 */
export function byReport({ places, progress }: Pick<TargetFacts, 'places' | 'progress'>): {
  reported: PlaceFacts[];
  late: PlaceFacts[];
} {
  const late = places.filter((place) => isLate(place, progress.period));
  return { reported: places.filter((place) => !late.includes(place)), late };
}

/** 菏泽、德州（灰条为2026年二季度数）；济南（无数据）: who is late, by the period of the figure that stands in. */
export function olderFigures(
  late: readonly PlaceFacts[],
  words: (period: string) => string,
  locale: Locale = 'zh',
): string {
  const periods = Map.groupBy(late, ({ progress }) => progress.period);
  return [...periods]
    .map(([period, some]) => {
      const names = listed(
        some.map(({ shortName }) => shortName),
        MOST_NAMES,
        locale,
      );
      const remark = period === null ? NO_FIGURE[locale] : words(formatPeriod(period, locale));
      return locale === 'en' ? `${names} (${remark})` : `${names}（${remark}）`;
    })
    .join(locale === 'en' ? '; ' : '；');
}

/** The furthest ahead of its plan line first; what has no verdict last. */
export function byLead(a: PlaceFacts, b: PlaceFacts): number {
  const [left, right] = [a.progress.lagPoints, b.progress.lagPoints];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left - right;
}

/** The furthest on its way first; what has no figure last. */
export function byWayCovered(a: PlaceFacts, b: PlaceFacts): number {
  const [left, right] = [a.progress.distanceCovered, b.progress.distanceCovered];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return right - left;
}
