import { useMemo } from 'preact/hooks';
import { measureUnit, type RegionMeasure } from '#core/charts/region-measure.ts';
import { hasSlope, type Slope } from '#core/charts/slope.ts';
import { slopeChart, slopeHeight } from '#core/charts/slope-chart.ts';
import { slopeText } from '#core/charts/slope-text.ts';
import type { TrendsView } from '#core/contract/progress.ts';
import { Empty } from '../components/Empty.tsx';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { screenDrawing } from './drawing.ts';
import { EChart } from './EChart.tsx';
import { useChartFacts } from './use-chart-facts.ts';

interface Props {
  view: TrendsView;
  measure: RegionMeasure;
  lines: Slope['lines'];
  planned: Slope['planned'];
  /** What the two ends are, as a person reads them. */
  from: string;
  to: string;
  note: string;
}

/** Regions at two moments or in two periods, a line each. */
export function SlopeFigure({ view, measure, lines, planned, from, to, note }: Props) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const drawing = screenDrawing(locale);
  const slope = useMemo(
    (): Slope => ({
      ...{ measure, from, to, lines, planned },
      unit: unitText(view.unit, locale),
      decimals: view.decimals,
    }),
    [view, measure, lines, planned, from, to, locale],
  );
  const option = useMemo(() => slopeChart(slope, drawing), [slope, drawing]);
  const subject = names.indicator(view.indicator);
  const place = view.items[0] ? names.region(view.items[0].region) : '';
  const title = words.charts.slope(place, subject);
  const facts = useChartFacts({
    title,
    unit: words.charts.measured(measureUnit(slope), measure),
    period: view.period,
    day: view.asOf,
    plan: view.plan,
    demo: view.demo,
    notes: [
      note,
      planned ? words.charts.slopePlanned : '',
      lines.some((line) => line.from.estimated || line.to.estimated) ? words.charts.slopeEstimated : '',
    ],
    file: [words.charts.slope('', subject), words.charts.measures[measure], place],
  });
  if (!hasSlope(slope)) return <Empty>{words.plan.noSeries}</Empty>;
  const text = slopeText(title, slope, locale);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      picture={(onPaper) => ({ option: slopeChart(slope, onPaper), height: slopeHeight(slope, onPaper) })}
    >
      <EChart option={option} label={text.sentence} height={slopeHeight(slope, drawing)} />
    </ChartFrame>
  );
}
