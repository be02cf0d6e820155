import { useMemo } from 'preact/hooks';
import { hasMultiples, type Multiples } from '#core/charts/multiples.ts';
import { multiplesChart, multiplesColumns, multiplesHeight } from '#core/charts/multiples-chart.ts';
import { multiplesText } from '#core/charts/multiples-text.ts';
import { measureUnit, type RegionMeasure } from '#core/charts/region-measure.ts';
import type { TrendsView } from '#core/contract/progress.ts';
import { Empty } from '../components/Empty.tsx';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { screenDrawing } from './drawing.ts';
import { EChart } from './EChart.tsx';
import { multiplesOfView } from './multiples-of-view.ts';
import { useChartFacts } from './use-chart-facts.ts';
import { useWidth } from './use-width.ts';

/** One target by regions over time, a small chart each. */
export function MultiplesFigure({ view, measure }: { view: TrendsView; measure: RegionMeasure }) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const drawing = screenDrawing(locale);
  const [box, width] = useWidth();
  const columns = width === null ? null : multiplesColumns(width);
  const multiples = useMemo(
    (): Multiples => ({
      measure,
      unit: unitText(view.unit, locale),
      decimals: view.decimals,
      items: multiplesOfView(view, measure, words, names),
    }),
    [view, measure, words, names, locale],
  );
  const option = useMemo(
    () => (columns === null ? null : multiplesChart(multiples, columns, drawing)),
    [multiples, columns, drawing],
  );
  const subject = names.indicator(view.indicator);
  const place = view.items[0] ? names.region(view.items[0].region) : '';
  const title = words.charts.multiples(place, subject);
  const facts = useChartFacts({
    title,
    unit: words.charts.measured(measureUnit(multiples), measure),
    period: view.period,
    day: view.asOf,
    plan: view.plan,
    demo: view.demo,
    notes: [
      words.charts.multiplesNote,
      multiples.items.some(({ levels }) => levels.some(({ estimated }) => estimated))
        ? words.charts.hollow
        : '',
    ],
    file: [words.charts.multiples('', subject), words.charts.measures[measure], place],
  });
  if (!hasMultiples(multiples)) return <Empty>{words.plan.noSeries}</Empty>;
  const text = multiplesText(title, multiples, locale);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      picture={(onPaper, room) => ({
        option: multiplesChart(multiples, multiplesColumns(room), onPaper),
        height: multiplesHeight(multiples, multiplesColumns(room), onPaper),
      })}
    >
      <div ref={box}>
        {option && columns !== null && (
          <EChart
            option={option}
            label={text.sentence}
            height={multiplesHeight(multiples, columns, drawing)}
          />
        )}
      </div>
    </ChartFrame>
  );
}
