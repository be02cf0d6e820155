import type { IndicatorMove, LevelSaid, Movement } from './follow-up.ts';
import { formatDate, formatFigure, formatPeriod, type Locale, withUnit } from './format.ts';
import { unitName } from './unit-name.ts';
import type { IsoDate } from './units.ts';

interface Told extends Movement {
  /** Name of the indicator, in the sentence's language. */
  name: string;
  decimals: number;
  doneOn: IsoDate;
}

/** Whether an indicator moved since a task was done, as a sentence with both figures and their periods. */
export function movementText(told: Told, locale: Locale): string {
  const day = formatDate(told.doneOn, locale);
  const say = (level: LevelSaid | null) =>
    level === null
      ? ''
      : locale === 'zh'
        ? `${formatPeriod(level.period, locale)}${withUnit(formatFigure(level.value, told.decimals), level.unit, locale)}`
        : `${withUnit(formatFigure(level.value, told.decimals), unitName(level.unit, locale), locale)} (${formatPeriod(level.period, locale)})`;
  return SENTENCES[locale][told.move]({
    day,
    name: told.name,
    before: say(told.before),
    since: say(told.since),
  });
}

interface Words {
  day: string;
  name: string;
  before: string;
  since: string;
}

const SENTENCES: Record<Locale, Record<IndicatorMove, (words: Words) => string>> = {
  zh: {
    moved: ({ day, name, before, since }) => `${day}完成；“${name}”由${before}到${since}，有改善。`,
    unchanged: ({ day, name, before, since }) => `${day}完成；“${name}”由${before}到${since}，没有变化。`,
    worse: ({ day, name, before, since }) =>
      `${day}完成；“${name}”由${before}到${since}，不升反降或不降反升。`,
    silent_since: ({ day, name, before }) =>
      `${day}完成；此后还没有“${name}”的数据（最近为${before}），是否见效不明。`,
    silent_before: ({ day, name, since }) =>
      `${day}完成；此前没有“${name}”的数据，${since}无从比较，是否见效不明。`,
    silent: ({ day, name }) => `${day}完成；“${name}”没有任何数据，是否见效不明。`,
    not_comparable: ({ day, name, before, since }) =>
      `${day}完成；“${name}”${before}与${since}计量单位不同，无法比较，是否见效不明。`,
  },
  en: {
    moved: ({ day, name, before, since }) =>
      `Done on ${day}; "${name}" went from ${before} to ${since}: better.`,
    unchanged: ({ day, name, before, since }) =>
      `Done on ${day}; "${name}" went from ${before} to ${since}: no change.`,
    worse: ({ day, name, before, since }) =>
      `Done on ${day}; "${name}" went from ${before} to ${since}: the wrong way.`,
    silent_since: ({ day, name, before }) =>
      `Done on ${day}; no figure of "${name}" since (the last one is ${before}): effect not known.`,
    silent_before: ({ day, name, since }) =>
      `Done on ${day}; no figure of "${name}" before to hold ${since} against: effect not known.`,
    silent: ({ day, name }) => `Done on ${day}; "${name}" has no figure at all: effect not known.`,
    not_comparable: ({ day, name, before, since }) =>
      `Done on ${day}; "${name}": ${before} and ${since} are in units that do not convert: effect not known.`,
  },
};
