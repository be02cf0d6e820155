import { useMemo } from 'preact/hooks';
import { instantOf } from '#core/charts/day-axis.ts';
import { hasTrend, type Trend } from '#core/charts/trend.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { remarksOn } from '#core/charts/trend-remarks.ts';
import { trendText } from '#core/charts/trend-text.ts';
import type { TrendView } from '#core/contract/progress.ts';
import { formatFigure, formatPeriod, type Locale, withUnit } from '#core/domain/format.ts';
import { periodEnd } from '#core/domain/period.ts';
import { Empty } from '../components/Empty.tsx';
import { useQuery } from '../state/address.ts';
import { type NumberedRemark, remarkText } from '../state/annotations.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { targetText } from '../state/target-text.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { screenDrawing } from './drawing.ts';
import { EChart } from './EChart.tsx';
import { ghostsOfView, trendOfView } from './trend-of-view.ts';
import { useChartFacts } from './use-chart-facts.ts';

/** Periods named before "and others". */
const NAMED = 6;
/** Of the drawing in a picture, CSS pixels. */
const PICTURE_HEIGHT = 380;

interface Props {
  view: TrendView;
  height: number;
  remarks: readonly NumberedRemark[];
  /** A period that was picked to be remarked upon; null where the reader may not. */
  onPick: ((period: string) => void) | null;
}

/** A target's levels with plan line and target; what is missing or estimated is said below. */
export function TrendFigure({ view, height, remarks, onPick }: Props) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const { progress } = view;
  const [query, change] = useQuery();
  const before = useMemo(() => ghostsOfView(view, words, locale), [view, words, locale]);
  const wasChanged = [before.ghosts, before.formerLines].some((lines) => lines && lines.length > 0);
  const ghosts = query.former !== 'off';
  const trend = useMemo(
    () => ({
      ...trendOfView(view, targetText(progress, words), locale),
      ...(ghosts ? before : {}),
      remarks: remarks.map(({ number, row }) => ({ number, date: periodEnd(row.period), text: row.text })),
    }),
    [view, words, locale, ghosts, before, JSON.stringify(remarks)],
  );
  const drawing = screenDrawing(locale);
  const option = useMemo(() => (hasTrend(trend) ? trendChart(trend, drawing) : null), [trend, drawing]);
  const missing = view.missing.slice(-NAMED).map((period) => formatPeriod(period, locale));
  const [region, indicator] = [names.region(progress.region), names.indicator(progress.indicator)];
  const subject = locale === 'zh' ? `${region}${indicator}` : `${region}, ${indicator}`;
  const title = words.charts.trend(subject);
  const facts = useChartFacts({
    title,
    unit: trend.unit,
    period: progress.period,
    day: progress.asOf,
    plan: progress.plan,
    demo: progress.demo || view.levels.some((level) => level.demo),
    statuses: [view.levels.at(-1)?.status ?? ''],
    notes: [
      trend.ghosts?.length ? words.charts.formerNote : '',
      trend.formerLines?.length ? words.charts.formerLineNote : '',
      trend.levels.some((level) => level.estimated) ? words.plan.trendEstimated : '',
      missing.length > 0 ? words.plan.trendMissing(missing.join(words.comma)) : '',
    ],
    remarks: remarks.map((remark) => remarkText(remark, words, locale)),
    file: [words.charts.trend(indicator), region],
  });
  if (!option) return <Empty>{words.plan.noSeries}</Empty>;
  const points = pointsOf(trend, locale);
  const text = trendText(`${region} ${indicator}`, trend, locale);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      tools={
        wasChanged && (
          <button
            type="button"
            class="chart-switch"
            aria-pressed={ghosts}
            onClick={() => change({ former: ghosts ? 'off' : null }, true)}
          >
            {words.charts.formerShown}
          </button>
        )
      }
      picture={(onPaper) => ({ option: trendChart(trend, onPaper), height: PICTURE_HEIGHT })}
    >
      <EChart
        option={option}
        label={text.sentence}
        height={height}
        points={{
          label: onPick ? words.charts.pointsToRemark : words.charts.points,
          points: points.map(({ point }) => point),
          onPick: onPick && ((index) => onPick(points[index]!.period)),
        }}
      />
    </ChartFrame>
  );
}

/** Every figure of the chart where it stands, with what is remarked on it. */
function pointsOf(trend: Trend, locale: Locale) {
  return trend.levels.flatMap(({ period, value }) => {
    if (value === null) return [];
    const day = periodEnd(period);
    const figure = withUnit(formatFigure(value, trend.decimals), trend.unit, locale);
    const said = remarksOn(trend, day).map(({ text }) => text);
    const text = [`${formatPeriod(period, locale)} ${figure}`, ...said].join('; ');
    return [{ period, point: { x: instantOf(day), y: value, text } }];
  });
}
