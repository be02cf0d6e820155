import { useMemo } from 'preact/hooks';
import { compareLinesChart, compareLinesText, MOST_LINES } from '#core/charts/compare-lines.ts';
import { regionBarsChart, regionBarsText } from '#core/charts/region-bars-chart.ts';
import type { CompareColumn, CompareView } from '#core/contract/compare.ts';
import { comparePeriods, elapsedShareOfYear, periodMonths } from '#core/domain/period.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { screenDrawing } from '../../charts/drawing.ts';
import { EChart } from '../../charts/EChart.tsx';
import { useChartFacts } from '../../charts/use-chart-facts.ts';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

const ROW_HEIGHT = 25;
const LINES_HEIGHT = 300;
const PICTURE_ROW = 27;
const PICTURE_LINES = 380;

function heightOf(rows: number, row: number): number {
  return 36 + rows * row;
}

interface Props {
  columns: CompareColumn[];
  view: CompareView;
}

/** Bars for one period, lines for several; nothing where figures may not stand on one axis. */
export function CompareFigure({ columns, view }: Props) {
  const { compare: words } = useWords();
  const refused = columns.some(({ reasons }) => reasons.length > 0);
  const named = columns.filter(({ period }) => period !== 'newest');
  const values = columns.flatMap(({ cells }) => cells.filter(({ figure }) => figure?.value != null));
  if (values.length < 2) return null;
  if (refused) return <p class="chart-remarks">{words.noChart}</p>;
  const newest = named.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1) ?? columns[0]!;
  if (named.length < 2) return <Bars column={newest} view={view} />;
  if (coverAlike(named)) return <Lines columns={named} view={view} />;
  return (
    <>
      <p class="chart-remarks">{words.yearParts}</p>
      <Bars column={newest} view={view} />
    </>
  );
}

/** Whether a line may join the periods: years to date only from the same part of their years. */
function coverAlike(columns: readonly CompareColumn[]): boolean {
  const figures = columns.flatMap(({ cells }) => cells.flatMap(({ figure }) => (figure ? [figure] : [])));
  const months = figures
    .filter(({ form }) => form !== 'point')
    .map(({ form, period }) => (form === 'ytd' ? elapsedShareOfYear(period) * 12 : periodMonths(period)));
  return new Set(months).size < 2;
}

function Bars({ column, view }: { column: CompareColumn; view: CompareView }) {
  const names = useNames();
  const locale = language.value;
  const bars = useMemo(
    () => ({
      name: names.indicator(column.indicator),
      unit: unitText(column.unit, locale),
      decimals: column.decimals,
      rows: column.cells.map(({ region, figure }) => ({
        name: names.region(view.regions.find(({ code }) => code === region)!),
        value: figure?.value ?? null,
        demo: figure?.demo === true,
      })),
    }),
    [column, view, names, locale],
  );
  const drawing = screenDrawing(locale);
  const option = useMemo(() => regionBarsChart(bars, drawing), [bars, drawing]);
  const text = regionBarsText(bars, locale);
  const facts = useComparedFacts(
    [column],
    view,
    column.period === 'newest' ? onlyPeriod(column) : column.period,
  );
  return (
    <ChartFrame
      facts={facts}
      text={text}
      picture={(onPaper) => ({
        option: regionBarsChart(bars, onPaper),
        height: heightOf(bars.rows.length, PICTURE_ROW),
      })}
    >
      <EChart option={option} label={text.sentence} height={heightOf(bars.rows.length, ROW_HEIGHT)} />
    </ChartFrame>
  );
}

function Lines({ columns, view }: Props) {
  const { compare: words } = useWords();
  const names = useNames();
  const locale = language.value;
  const lines = useMemo(() => {
    const sorted = columns.toSorted((a, b) => comparePeriods(a.period, b.period));
    const [first] = sorted;
    return {
      name: names.indicator(first!.indicator),
      unit: unitText(first!.unit, locale),
      decimals: first!.decimals,
      periods: sorted.map(({ period }) => period),
      rows: view.regions.map((region, index) => ({
        name: names.region(region),
        values: sorted.map(({ cells }) => cells[index]!.figure?.value ?? null),
      })),
    };
  }, [columns, view, names, locale]);
  const drawing = screenDrawing(locale);
  const option = useMemo(() => compareLinesChart(lines, drawing), [lines, drawing]);
  const text = compareLinesText(lines, locale);
  const notes = lines.rows.length > MOST_LINES ? [words.tooMany(MOST_LINES)] : [];
  const facts = useComparedFacts(columns, view, lines.periods.at(-1) ?? null, notes);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      picture={(onPaper) => ({ option: compareLinesChart(lines, onPaper), height: PICTURE_LINES })}
    >
      <EChart option={option} label={text.sentence} height={LINES_HEIGHT} />
    </ChartFrame>
  );
}

/** The period of every figure of a column; null where they differ. */
function onlyPeriod({ cells }: CompareColumn): string | null {
  const [one, ...others] = new Set(cells.flatMap(({ figure }) => (figure ? [figure.period] : [])));
  return one !== undefined && others.length === 0 ? one : null;
}

/** What the chart of a comparison says of itself. Figures of demonstration and those that are not final are marked. */
function useComparedFacts(
  columns: readonly CompareColumn[],
  view: CompareView,
  period: string | null,
  notes: readonly string[] = [],
) {
  const { compare: words } = useWords();
  const names = useNames();
  const [first] = columns;
  const subject = first ? names.indicator(first.indicator) : '';
  const figures = columns.flatMap(({ cells }) => cells.flatMap(({ figure }) => (figure ? [figure] : [])));
  const places = view.regions.map(names.region);
  return useChartFacts({
    title: words.chartTitle(subject, places.length),
    unit: first ? unitText(first.unit, language.value) : null,
    period,
    day: view.asOf,
    demo: figures.some(({ demo }) => demo),
    statuses: [...new Set(figures.map(({ status }) => status))],
    notes,
    file: [words.chartTitle(subject, places.length)],
  });
}
