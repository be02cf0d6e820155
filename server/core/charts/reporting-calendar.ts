import type { BoardState } from '../domain/collection/standing.ts';
import { formatPeriod, type Locale } from '../domain/format.ts';
import type { Period } from '../domain/period.ts';
import type { CellGrid, GridCell } from './cell-grid.ts';
import type { ChartText } from './chart.ts';
import type { ChartTheme } from './theme.ts';
import { chartWords } from './words.ts';

/** How a region's report of a period came, or did not. */
export const TIMELINESS = ['on_time', 'late', 'returned', 'missing', 'waiting'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

export interface ReportedCell {
  period: Period;
  state: BoardState;
  /** Not handed in by the end of the on-time day, or handed in after it. */
  late: boolean;
  /** From the on-time day to the day it was handed in, or to today while it was not; negative = before it. */
  daysAfter: number;
}

export interface ReportingCalendar {
  periods: readonly Period[];
  regions: readonly { name: string; cells: readonly ReportedCell[] }[];
}

/** What counts: first whether it waits for the region again, then whether it was handed in at all, then when. */
export function timelinessOf({ state, late }: Pick<ReportedCell, 'state' | 'late'>): Timeliness {
  if (state === 'returned') return 'returned';
  if (state === 'not_started' || state === 'draft') return late ? 'missing' : 'waiting';
  return late ? 'late' : 'on_time';
}

/** No timeliness is told by colour alone. */
export const TIMELINESS_SHAPES: Record<Timeliness, string> = {
  on_time: '●',
  late: '▲',
  returned: '←',
  missing: '■',
  waiting: '○',
};

export const TIMELINESS_WORDS: Record<Locale, Record<Timeliness, string>> = {
  zh: { on_time: '按时', late: '迟报', returned: '退回', missing: '缺报', waiting: '未到期' },
  en: { on_time: 'On time', late: 'Late', returned: 'Returned', missing: 'Missing', waiting: 'Not due' },
};

const DAYS: Record<Locale, (days: number) => string> = {
  zh: (days) => (days === 0 ? '当日' : days < 0 ? `早 ${-days} 天` : `晚 ${days} 天`),
  en: (days) => (days === 0 ? 'on the day' : days < 0 ? `${-days} d early` : `${days} d late`),
};
const NO_DUTY: Record<Locale, string> = { zh: '无任务', en: 'no duty' };

/** How long before or after the day; of what is not due yet how long there is. */
export function daysText(cell: ReportedCell, locale: Locale): string {
  const kind = timelinessOf(cell);
  if (kind === 'waiting' && cell.daysAfter <= 0)
    return locale === 'zh' ? `还有 ${-cell.daysAfter} 天` : `${-cell.daysAfter} d left`;
  return DAYS[locale](cell.daysAfter);
}

function colourOf(kind: Timeliness, theme: ChartTheme): string {
  switch (kind) {
    case 'on_time':
      return theme.light.green;
    case 'late':
      return theme.light.yellow;
    case 'missing':
      return theme.light.red;
    case 'returned':
      return theme.missed;
    case 'waiting':
      return theme.unlit;
  }
}

/** The calendar as a table that is drawn: who reported when, a line each region and a column each period. */
export function reportingGrid(
  { periods, regions }: ReportingCalendar,
  theme: ChartTheme,
  locale: Locale,
): CellGrid {
  const cellOf = (cell: ReportedCell | undefined): GridCell => {
    if (!cell) return { look: 'empty', colour: theme.unlit, mark: '', word: NO_DUTY[locale], text: '' };
    const kind = timelinessOf(cell);
    return {
      look: kind === 'missing' || kind === 'waiting' ? 'unsure' : 'sure',
      colour: colourOf(kind, theme),
      mark: TIMELINESS_SHAPES[kind],
      word: TIMELINESS_WORDS[locale][kind],
      text: daysText(cell, locale),
    };
  };
  return {
    heads: periods.map((period) => ({ name: formatPeriod(period, locale), small: '' })),
    rows: regions.map(({ name, cells }) => ({
      name,
      bold: false,
      cells: periods.map((period) => cellOf(cells.find((cell) => cell.period === period))),
    })),
  };
}

/** The calendar in one sentence, which counts, and as a table; a file has a line for each region and period. */
export function reportingText(
  name: string,
  { periods, regions }: ReportingCalendar,
  locale: Locale,
): ChartText {
  const words = chartWords(locale);
  const own = TIMELINESS_WORDS[locale];
  const all = regions.flatMap(({ cells }) => cells);
  const counted = TIMELINESS.map((kind) => ({
    kind,
    count: all.filter((cell) => timelinessOf(cell) === kind).length,
  })).filter(({ count }) => count > 0);
  const parts = counted.map(({ kind, count }) => `${own[kind]} ${count}`);
  const told = (cell: ReportedCell | undefined) =>
    cell ? `${own[timelinessOf(cell)]} ${daysText(cell, locale)}` : NO_DUTY[locale];
  const days = locale === 'zh' ? '距按时截止日天数' : 'Days after the on-time day';
  return {
    sentence: `${name}${words.colon}${parts.length > 0 ? parts.join(words.comma) : words.notReported}${words.stop}`,
    columns: [words.region, ...periods.map((period) => formatPeriod(period, locale))],
    rows: regions.map(({ name: place, cells }) => [
      place,
      ...periods.map((period) => told(cells.find((cell) => cell.period === period))),
    ]),
    data: {
      columns: [words.region, words.period, words.status, days],
      rows: regions.flatMap(({ name: place, cells }) =>
        cells.map((cell) => [place, cell.period, own[timelinessOf(cell)], cell.daysAfter]),
      ),
    },
  };
}
