import { formatFigure } from '../format.ts';
import { type Period, periodMonths, periodYear } from '../period.ts';
import type { Progress } from '../progress.ts';
import type { Target } from '../target.ts';
import type { Figure, IsoDate } from '../units.ts';
import { LIGHT_WORDS, STATE_WORDS } from '../verdict-words.ts';

/** Stands behind what an authority changed, and what a person filled in. */
export const AMENDED = '（调）';
export const CHOSEN = '（选）';

/** 正常, 滞后, 到期达标 …; a miss of what was only hoped for reads 到期未达预期. */
export function verdictWord({ state, light }: Progress, { strength }: Pick<Target, 'strength'>): string {
  if (light !== null) return LIGHT_WORDS.zh[light];
  if (state === 'missed_at_deadline' && strength === 'expected') return '到期未达预期';
  return STATE_WORDS.zh[state];
}

/** A figure that a document promises: as many digits as it needs. */
export function promised(value: Figure): string {
  const digits = [0, 1, 2].find((decimals) => Number(value.toFixed(decimals)) === value);
  return formatFigure(value, digits === undefined ? 3 : digits);
}

/** For a table: ＞500, ≥250, 约2,000, 15—20, 5. */
export function goalSign({ comparator, value, low, high }: Target): string {
  switch (comparator) {
    case 'more_than':
      return `＞${promised(value)}`;
    case 'at_least':
      return `≥${promised(value)}`;
    case 'at_most':
      return `≤${promised(value)}`;
    case 'less_than':
      return `＜${promised(value)}`;
    case 'about':
      return `约${promised(value)}`;
    case 'between':
      return `${promised(low ?? value)}—${promised(high ?? value)}`;
    case 'done':
    case 'unstated':
      return promised(value);
  }
}

/** For a sentence: 突破500亿元, 250亿元以上, 2,000亿元左右, 15—20名, 5家. */
export function goalPhrase({ target, comparatorWord }: { target: Target; comparatorWord: string }): string {
  const { comparator, value, low, high, unit } = target;
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

/** 2026年三季度末, 2026年9月末, 2025年末. */
export function periodEndPhrase(period: Period): string {
  const year = periodYear(period);
  switch (periodMonths(period)) {
    case 12:
      return `${year}年末`;
    case 3:
      return `${year}年${'一二三四'[Number(period.slice(-1)) - 1]}季度末`;
    case 1:
      return `${year}年${Number(period.slice(-2))}月末`;
  }
}

/** What a year-to-date covers: 一季度, 上半年, 前三季度, 全年; of months 1—9月. */
export function yearToDatePhrase(period: Period): string {
  switch (periodMonths(period)) {
    case 12:
      return '全年';
    case 3:
      return ['一季度', '上半年', '前三季度', '全年'][Number(period.slice(-1)) - 1]!;
    case 1:
      return period.endsWith('-12') ? '全年' : `1—${Number(period.slice(-2))}月`;
  }
}

/** 2024年底 for a year's last day, else the day itself: 2026年3月6日. */
export function dayPhrase(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return day.endsWith('-12-31') ? `${year}年底` : `${year}年${month}月${date}日`;
}

/** When a promise falls due: 2027年, or the day of an event. */
export function deadlinePhrase(day: IsoDate | null): string {
  if (day === null) return '期限未写明';
  return day.endsWith('-12-31') ? `${Number(day.slice(0, 4))}年` : dayPhrase(day);
}

/** 全省, 全市, 全区 … */
export function wholeOf(region: string): string {
  const kind = region.slice(-1);
  return '省市区县'.includes(kind) ? `全${kind}` : region;
}

/** What the regions below are counted in: 市 where all are cities, else 个地区. */
export function placeUnit(names: readonly string[]): string {
  return names.every((name) => name.endsWith('市')) ? '市' : '个地区';
}
