import { TONE_SHAPES, toneOf } from '#core/charts/tone.ts';
import { formerLineName, ghostNames } from '#core/charts/trend-ghosts.ts';
import { chartWords } from '#core/charts/words.ts';
import type { RegionPanel, TrendPanel } from '#core/domain/briefing/briefing.ts';
import { formatPercent, type Locale } from '#core/domain/format.ts';
import { periodEnd } from '#core/domain/period.ts';
import { planLineAt } from '#core/domain/plan-line.ts';
import type { Figure, IsoDate } from '#core/domain/units.ts';
import { hex, toneHex } from '../colours.ts';
import type { Deck, Slide } from './deck.ts';
import { FONT, STAGE } from './slide-frame.ts';

/** Where a chart stands, what it tells those who cannot see it, and in which language. */
interface Box {
  y: number;
  h: number;
  alternative: string;
  locale: Locale;
}

const LETTERS = {
  ...{
    catAxisLabelFontFace: FONT,
    valAxisLabelFontFace: FONT,
    legendFontFace: FONT,
    dataLabelFontFace: FONT,
  },
  ...{
    catAxisLabelColor: hex.ink,
    valAxisLabelColor: hex.mute,
    dataLabelColor: hex.ink,
    legendColor: hex.ink,
  },
} as const;

/** The library knows it; its types do not. */
const BEST_ON_TOP = 'maxMin' as 'minMax';

/** ①, of which a trend has at most three. */
const CIRCLED_ONE = 0x2460;

/** A series of a line chart, a value for every date; null where it has none. */
interface Line {
  name: string;
  values: (Figure | null)[];
  colour: string;
}

/** The lines of a trend on their common dates. A line without a value is left out. */
export function trendLines(
  { levels, planLine, forecast, goal, ghosts = [], formerLines = [], remarks = [] }: TrendPanel,
  locale: Locale,
): {
  dates: IsoDate[];
  lines: Line[];
} {
  const words = chartWords(locale);
  const levelAt = new Map(levels.map(({ period, value }) => [periodEnd(period), value]));
  const forecastAt = new Map(forecast.map(({ date, value }) => [date, value]));
  const dates = [
    ...new Set([
      ...levelAt.keys(),
      ...forecastAt.keys(),
      ...[...planLine, ...formerLines.flatMap(({ corners }) => corners)].map(({ date }) => date),
      ...ghosts.flatMap(({ points }) => points.map(({ period }) => periodEnd(period))),
      ...remarks.map(({ date }) => date),
      ...(goal === null ? [] : [goal.date]),
    ]),
  ].toSorted();
  const names = ghostNames(ghosts, locale);
  const lines: Line[] = [
    { name: words.actual, values: dates.map((date) => levelAt.get(date) ?? null), colour: hex.navy },
    { name: words.planLine, values: dates.map((date) => planLineAt(planLine, date)), colour: hex.plan },
    ...formerLines.map((line) => ({
      name: formerLineName(line, locale),
      values: dates.map((date) => planLineAt(line.corners, date)),
      colour: hex.plan,
    })),
    ...ghosts.map(({ points }, index) => {
      const valueAt = new Map(points.map(({ period, value }) => [periodEnd(period), value]));
      return {
        name: names[index]!,
        values: dates.map((date) => valueAt.get(date) ?? null),
        colour: hex.mute,
      };
    }),
    { name: words.forecast, values: dates.map((date) => forecastAt.get(date) ?? null), colour: hex.forecast },
  ];
  return { dates, lines: lines.filter(({ values }) => values.some((value) => value !== null)) };
}

/** ① at the day of the first remark; what it says stands in the notes. */
function remarkMarks({ remarks = [] }: TrendPanel, date: IsoDate): string {
  const on = remarks.filter((remark) => remark.date === date);
  return on.map(({ number }) => ` ${String.fromCodePoint(CIRCLED_ONE + number - 1)}`).join('');
}

/** A native line chart with the plan line, the forecast, what was said before and marks of remarks, which an office can edit. */
export function addTrend(deck: Deck, slide: Slide, trend: TrendPanel, box: Box): void {
  const { dates, lines } = trendLines(trend, box.locale);
  const labels = dates.map((date) => `${date.slice(0, 4)}.${date.slice(5, 7)}${remarkMarks(trend, date)}`);
  slide.addChart(
    deck.ChartType.line,
    // The library's type has no null, its output has: a point that is not there.
    lines.map(({ name, values }) => ({ name, labels, values: values as number[] })),
    {
      ...{ x: STAGE.x, y: box.y, w: STAGE.w, h: box.h, altText: box.alternative },
      ...LETTERS,
      ...{ chartColors: lines.map(({ colour }) => colour), lineSize: 2.5, lineDataSymbolSize: 6 },
      ...{ catAxisLabelFontSize: 12, valAxisLabelFontSize: 12, legendFontSize: 13 },
      ...{ showLegend: true, legendPos: 't', displayBlanksAs: 'gap' },
      valAxisLabelFormatCode: '#,##0',
      ...{
        showValAxisTitle: true,
        valAxisTitle: trend.unit,
        valAxisTitleFontFace: FONT,
        valAxisTitleFontSize: 12,
      },
      valGridLine: { color: hex.line, size: 0.75 },
      catGridLine: { style: 'none' },
    },
  );
}

/** Native bars of the way covered, the best on top, each in the colour and with the shape of its verdict. */
export function addRegions(deck: Deck, slide: Slide, { rows }: RegionPanel, box: Box): void {
  const labels = rows.map((row) => `${TONE_SHAPES[toneOf(row)]} ${row.name}`);
  const values = rows.map(({ distanceCovered }) => distanceCovered) as number[];
  slide.addChart(deck.ChartType.bar, [{ name: chartWords(box.locale).distanceCovered, labels, values }], {
    ...{ x: STAGE.x, y: box.y, w: STAGE.w, h: box.h, altText: box.alternative },
    ...LETTERS,
    ...{ barDir: 'bar', barGapWidthPct: 45, catAxisOrientation: BEST_ON_TOP, valAxisHidden: true },
    chartColors: rows.map((row) => toneHex(toneOf(row))),
    ...{ catAxisLabelFontSize: rows.length > 18 ? 10 : 12, dataLabelFontSize: rows.length > 18 ? 10 : 12 },
    ...{ showValue: true, dataLabelFormatCode: '0.0%', dataLabelPosition: 'outEnd', valAxisMinVal: 0 },
    ...{ valGridLine: { style: 'none' }, catGridLine: { style: 'none' }, showLegend: false },
  });
}

/** 计划进度58.3%: bars alone do not show it. Null where there is none, or not one for all. */
export function sharedPlanShare({ rows }: RegionPanel, locale: Locale): string | null {
  const shares = [
    ...new Set(rows.flatMap(({ planShare }) => (planShare === null ? [] : [formatPercent(planShare)]))),
  ];
  return shares.length === 1
    ? `${chartWords(locale).planShare}${locale === 'zh' ? '' : ' '}${shares[0]}`
    : null;
}
