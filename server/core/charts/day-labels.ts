import { daysBetween, lastDayOfMonth } from '../domain/calendar.ts';
import { formatPeriod, type Locale } from '../domain/format.ts';
import type { IsoDate } from '../domain/units.ts';
import { textWidth } from './text-width.ts';

/** How a stretch of days is labelled: by year ends where there are enough, else by month ends. */
export interface DayLabelling {
  by: 'years' | 'months';
  first: IsoDate;
  last: IsoDate;
  /** Sets of days to label, the densest first; none is empty. */
  choices: IsoDate[][];
  text: (day: IsoDate) => string;
  /** Of the widest label, in em. */
  width: number;
}

const MOST_LABELS = 8;
const ENOUGH_LABELS = 3;
/** Between two labels, in em. */
const GAP = 0.8;

/** @param days at least one, in any order: the ends of the periods and the corners that are drawn */
export function dayLabelling(days: readonly IsoDate[], locale: Locale): DayLabelling {
  const sorted = [...new Set(days)].sort();
  const first = sorted[0]!;
  const last = sorted.at(-1)!;
  const ends = monthEnds(first, last);
  const years = every(12, ends);
  const by = years.length >= ENOUGH_LABELS || every(12, sorted).length === sorted.length ? 'years' : 'months';
  const choices = (by === 'years' ? thinned(years) : monthChoices(ends, sorted)).filter(
    (set) => set.length > 0,
  );
  const text = (day: IsoDate) => (by === 'years' ? yearText(day, locale) : monthText(day, locale));
  return {
    by,
    first,
    last,
    choices: choices.length > 0 ? choices : [[last]],
    text,
    width: Math.max(...[...ends, last].map((day) => textWidth(text(day)))),
  };
}

/**
 * The days to label on an axis so wide: the densest choice whose labels keep apart, eight at most. Where
 * not even two fit, the last alone.
 *
 * @param axisWidth em
 */
export function labelledDays({ choices, width, first, last }: DayLabelling, axisWidth: number): IsoDate[] {
  const span = daysBetween(first, last);
  const keepApart = (days: readonly IsoDate[]) =>
    days.every((day, i) => i === 0 || (daysBetween(days[i - 1]!, day) / span) * axisWidth >= width + GAP);
  const fitting = choices.find((days) => days.length <= MOST_LABELS && keepApart(days));
  return fitting ?? choices.at(-1)!.slice(-1);
}

function yearText(day: IsoDate, locale: Locale): string {
  const year = day.slice(0, 4);
  return locale === 'zh' ? `${year}年底` : `end ${year}`;
}

function monthText(day: IsoDate, locale: Locale): string {
  return formatPeriod(day.slice(0, 7), locale);
}

/** Quarters, half-years and year ends; months too where something ends in a month that is no quarter's last. */
function monthChoices(ends: readonly IsoDate[], drawn: readonly IsoDate[]): IsoDate[][] {
  const quarters = every(3, ends);
  const coarse = [quarters, every(6, ends), every(12, ends)];
  if (every(3, drawn).length === drawn.length) return coarse;
  const months = [...ends];
  const rest = quarters.length >= ENOUGH_LABELS ? coarse : thinned(months).slice(1);
  return [months, ...rest];
}

/** The ends of every third, sixth … month of the year. */
function every(months: number, days: readonly IsoDate[]): IsoDate[] {
  return days.filter((day) => Number(day.slice(5, 7)) % months === 0);
}

/** All of them, every second, third …, always with the last. */
function thinned(days: readonly IsoDate[]): IsoDate[][] {
  return Array.from({ length: days.length }, (_, i) =>
    days.filter((_day, at) => (days.length - 1 - at) % (i + 1) === 0),
  );
}

function monthEnds(first: IsoDate, last: IsoDate): IsoDate[] {
  const month = (day: IsoDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const from = month(first);
  const all = Array.from({ length: month(last) - from + 1 }, (_, i) =>
    lastDayOfMonth(Math.floor((from + i) / 12), ((from + i) % 12) + 1),
  );
  return all.filter((day) => day >= first && day <= last);
}
