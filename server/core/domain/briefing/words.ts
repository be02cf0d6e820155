import { englishMonth, formatDate, formatFigure, formatPeriod, type Locale } from '../format.ts';
import type { Light } from '../light.ts';
import { type Period, periodMonths, periodYear } from '../period.ts';
import type { Progress } from '../progress.ts';
import type { Target } from '../target.ts';
import type { Figure, IsoDate } from '../units.ts';
import { LIGHT_WORDS, STATE_WORDS } from '../verdict-words.ts';
import { count, type FigurePiece, tally, unitAfter } from './sentence.ts';

/** Stands behind what an authority changed, and what a person filled in. */
export const AMENDED: Record<Locale, string> = { zh: '（调）', en: ' (amended)' };
export const CHOSEN: Record<Locale, string> = { zh: '（选）', en: ' (chosen)' };

const MISSED_EXPECTATION: Record<Locale, string> = {
  zh: '到期未达预期',
  en: 'Below expectation at deadline',
};

/** 正常, 滞后, 到期达标 …; a miss of what was only hoped for reads 到期未达预期. */
export function verdictWord(
  { state, light }: Pick<Progress, 'state' | 'light'>,
  { strength }: Pick<Target, 'strength'>,
  locale: Locale = 'zh',
): string {
  if (light !== null) return LIGHT_WORDS[locale][light];
  if (state === 'missed_at_deadline' && strength === 'expected') return MISSED_EXPECTATION[locale];
  return STATE_WORDS[locale][state];
}

/** A figure that a document promises: as many digits as it needs. */
export function promised(value: Figure): string {
  const digits = [0, 1, 2].find((decimals) => Number(value.toFixed(decimals)) === value);
  return formatFigure(value, digits === undefined ? 3 : digits);
}

/** For a table: ＞500, ≥250, 约2,000, 15—20, 5 / >500, ≥250, ≈2,000, 15–20, 5. */
export function goalSign({ comparator, value, low, high }: Target, locale: Locale = 'zh'): string {
  const english = locale === 'en';
  switch (comparator) {
    case 'more_than':
      return `${english ? '>' : '＞'}${promised(value)}`;
    case 'at_least':
      return `≥${promised(value)}`;
    case 'at_most':
      return `≤${promised(value)}`;
    case 'less_than':
      return `${english ? '<' : '＜'}${promised(value)}`;
    case 'about':
      return `${english ? '≈' : '约'}${promised(value)}`;
    case 'between':
      return `${promised(low ?? value)}${english ? '–' : '—'}${promised(high ?? value)}`;
    case 'done':
    case 'unstated':
      return promised(value);
  }
}

/** For a sentence: 突破500亿元, 250亿元以上, 2,000亿元左右, 15—20名, 5家 / more than 500 CNY 100m, at least …. */
export function goalPhrase(
  { target, comparatorWord }: { target: Target; comparatorWord: string },
  locale: Locale = 'zh',
): string {
  const { comparator, value, low, high } = target;
  const unit = unitAfter(target.unit, locale);
  if (locale === 'en') return `${COMPARED_EN[comparator]}${rangeOf(target, '–')}${unit}`;
  switch (comparator) {
    case 'more_than':
      return `${comparatorWord === '突破' ? '突破' : '超过'}${promised(value)}${unit}`;
    case 'at_least':
      return `${promised(value)}${unit}以上`;
    case 'at_most':
      return `${promised(value)}${unit}以内`;
    case 'less_than':
      return `低于${promised(value)}${unit}`;
    case 'about':
      return `${promised(value)}${unit}左右`;
    case 'between':
      return `${promised(low ?? value)}—${promised(high ?? value)}${unit}`;
    case 'done':
    case 'unstated':
      return `${promised(value)}${unit}`;
  }
}

const COMPARED_EN: Record<Target['comparator'], string> = {
  more_than: 'more than ',
  at_least: 'at least ',
  at_most: 'at most ',
  less_than: 'less than ',
  about: 'about ',
  between: '',
  done: '',
  unstated: '',
};

function rangeOf({ comparator, value, low, high }: Target, dash: string): string {
  return comparator === 'between'
    ? `${promised(low ?? value)}${dash}${promised(high ?? value)}`
    : promised(value);
}

/** 2026年三季度末, 2026年9月末, 2025年末 / the end of Q3 2026. */
export function periodEndPhrase(period: Period, locale: Locale = 'zh'): string {
  if (locale === 'en') return `the end of ${formatPeriod(period, locale)}`;
  return `${formatPeriod(period, locale)}末`;
}

const TO_DATE: Record<Locale, readonly [string, string, string, string]> = {
  zh: ['一季度', '上半年', '前三季度', '全年'],
  en: ['first-quarter', 'first-half', 'January–September', 'full-year'],
};

/** What a year-to-date covers: 一季度, 上半年, 前三季度, 全年; of months 1—9月. In English as an adjective. */
export function yearToDatePhrase(period: Period, locale: Locale = 'zh'): string {
  const words = TO_DATE[locale];
  switch (periodMonths(period)) {
    case 12:
      return words[3];
    case 3:
      return words[Number(period.slice(-1)) - 1]!;
    case 1: {
      const month = Number(period.slice(-2));
      if (month === 12) return words[3];
      if (locale === 'en') return month === 1 ? 'January' : `Jan–${englishMonth(month)}`;
      return `1—${month}月`;
    }
  }
}

/** 2024年底 for a year's last day, else the day itself: 2026年3月6日 / end-2024, 6 Mar 2026. */
export function dayPhrase(day: IsoDate, locale: Locale = 'zh'): string {
  const year = Number(day.slice(0, 4));
  if (!day.endsWith('-12-31')) return formatDate(day, locale);
  return locale === 'en' ? `end-${year}` : `${year}年底`;
}

/** When a promise falls due: 2027年, or the day of an event. */
export function deadlinePhrase(day: IsoDate | null, locale: Locale = 'zh'): string {
  if (day === null) return locale === 'en' ? 'deadline not stated' : '期限未写明';
  return day.endsWith('-12-31')
    ? formatPeriod(String(periodYear(day.slice(0, 4))), locale)
    : dayPhrase(day, locale);
}

/** 全省, 全市, 全区 …; in English the region's own name. */
export function wholeOf(region: string, locale: Locale = 'zh'): string {
  const kind = region.slice(-1);
  return locale === 'zh' && '省市区县'.includes(kind) ? `全${kind}` : region;
}

/** What the regions below are counted in: 市 where all are cities, else 个地区. */
export function placeUnit(names: readonly string[]): string {
  return names.every((name) => name.endsWith('市')) ? '市' : '个地区';
}

/** 16市, 3个地区 / 16 cities, 3 regions. Whether all are cities is told by the Chinese names. */
export function placeCount(
  value: number,
  places: readonly { name: string }[],
  locale: Locale = 'zh',
  light: Light | null = null,
): FigurePiece {
  const unit = placeUnit(places.map(({ name }) => name));
  if (locale === 'zh') return count(value, unit, light);
  return unit === '市' ? tally(value, 'city', 'cities', light) : tally(value, 'region', 'regions', light);
}
