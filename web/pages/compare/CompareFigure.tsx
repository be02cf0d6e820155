import { useMemo } from 'preact/hooks';
import { compareLinesChart, compareLinesText, MOST_LINES } from '#core/charts/compare-lines.ts';
import { regionBarsChart, regionBarsText } from '#core/charts/region-bars-chart.ts';
import type { CompareColumn, CompareView } from '#core/contract/compare.ts';
import { comparePeriods, elapsedShareOfYear, periodMonths } from '#core/domain/period.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { screenDrawing } from '../../charts/drawing.ts';
import { EChart } from '../../charts/EChart.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

const ROW_HEIGHT = 25;
const LINES_HEIGHT = 300;

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
  return (
    <figure>
      <EChart option={option} label={text.sentence} height={36 + bars.rows.length * ROW_HEIGHT} />
      <ChartTable text={text} />
    </figure>
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
  return (
    <figure>
      <EChart option={option} label={text.sentence} height={LINES_HEIGHT} />
      {lines.rows.length > MOST_LINES && (
        <figcaption class="chart-remarks">{words.tooMany(MOST_LINES)}</figcaption>
      )}
      <ChartTable text={text} />
    </figure>
  );
}
