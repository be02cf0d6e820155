import type { EChartsOption } from 'echarts';
import { formatFigure, withUnit } from '../domain/format.ts';
import type { Figure } from '../domain/units.ts';
import type { ChartText, Drawing } from './chart.ts';
import { textWidth } from './text-width.ts';
import { chartWords } from './words.ts';

/** One indicator over regions, for one period. */
export interface RegionBars {
  name: string;
  unit: string;
  decimals: number;
  /** In any order; null = not reported. */
  rows: readonly { name: string; value: Figure | null; demo: boolean }[];
}

/** The largest first; regions without a figure last, in their own order. */
function ranked({ rows }: RegionBars) {
  return rows.toSorted((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return b.value - a.value;
  });
}

/** Ranked bars of a figure by region. A region that did not report keeps its row and is named as missing. */
export function regionBarsChart(bars: RegionBars, drawing: Drawing): EChartsOption {
  const { theme, locale, interactive } = drawing;
  const size = theme.fontSize;
  const rows = ranked(bars).reverse(); // a category axis counts from the bottom
  const text = ({ value }: { value: Figure | null }) =>
    value === null ? chartWords(locale).notReported : formatFigure(value, bars.decimals);
  return {
    animation: interactive,
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: {
      left: size * (Math.max(2, ...rows.map((row) => textWidth(row.name))) + 1.2),
      right: size * (Math.max(2, ...rows.map((row) => textWidth(text(row)))) + 1.2),
      top: size * 1.6,
      bottom: size * 0.8,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, name: bars.unit },
    yAxis: {
      type: 'category',
      data: rows.map((row) => row.name),
      name: bars.unit,
      nameGap: size * 0.4,
      nameTextStyle: { fontSize: size, color: theme.mute, align: 'right' },
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: { fontSize: size, color: theme.ink, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        stack: 'row',
        barMaxWidth: size * 1.1,
        itemStyle: { color: theme.navy, borderRadius: 2 },
        data: rows.map(({ value }) => (value === null ? '-' : value)),
        label: {
          show: true,
          position: 'right',
          fontSize: size,
          color: theme.ink,
          formatter: ({ dataIndex }) => text(rows[dataIndex]!),
        },
      },
      {
        // The words for what is missing: a bar without a value has no label.
        type: 'bar',
        silent: true,
        stack: 'row',
        barMaxWidth: size * 1.1,
        data: rows.map(({ value }) => (value === null ? 0 : '-')),
        label: {
          show: true,
          position: 'right',
          fontSize: size,
          color: theme.mute,
          formatter: ({ dataIndex }) => text(rows[dataIndex]!),
        },
      },
    ],
  };
}

/** The same in one sentence and as a table. */
export function regionBarsText(bars: RegionBars, locale: Drawing['locale']): ChartText {
  const words = chartWords(locale);
  const rows = ranked(bars);
  const known = rows.filter((row) => row.value !== null);
  const figure = (value: Figure | null) => withUnit(formatFigure(value, bars.decimals), bars.unit, locale);
  const missing = rows.filter((row) => row.value === null).map((row) => row.name);
  const parts = [
    known[0] ? `${known[0].name} ${figure(known[0].value)}` : words.notReported,
    ...(known.length > 1 ? [`${known.at(-1)!.name} ${figure(known.at(-1)!.value)}`] : []),
    ...(known.length > 0 && missing.length > 0 ? [`${words.notReported} ${missing.join(' ')}`] : []),
  ];
  return {
    sentence: `${bars.name}${words.colon}${parts.join(words.comma)}${words.stop}`,
    columns: [words.region, `${bars.name} (${bars.unit})`],
    rows: rows.map(({ name, value, demo }) => [
      name,
      value === null
        ? words.notReported
        : `${formatFigure(value, bars.decimals)}${demo ? words.demoMark : ''}`,
    ]),
    data: {
      columns: [words.region, `${bars.name} (${bars.unit})`, words.remark],
      rows: rows.map(({ name, value, demo }) => [
        name,
        value,
        value === null ? words.notReported : demo ? words.demo : '',
      ]),
    },
  };
}
