import { useMemo } from 'preact/hooks';
import type { Trend } from '#core/charts/trend.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { trendText } from '#core/charts/trend-text.ts';
import type { IndicatorRow, ObservationRow } from '#core/contract/targets.ts';
import type { Form } from '#core/domain/observation.ts';
import { comparePeriods } from '#core/domain/period.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { screenDrawing } from '../../charts/drawing.ts';
import { EChart } from '../../charts/EChart.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';

interface Props {
  indicator: IndicatorRow;
  rows: ObservationRow[];
  /** Null = the first form that has figures; two forms never stand in one line. */
  form: Form | null;
}

/** Reported figures of one region and one form over time, without a target. */
export function SeriesFigure({ indicator, rows, form }: Props) {
  const { indicator: words, bracketed } = useWords();
  const locale = language.value;
  const region = rows[0]?.region;
  const shown = form ?? rows[0]?.form;
  const trend = useMemo((): Trend => {
    const unit = rows[0]?.unit ?? indicator.unit;
    return {
      unit: unitText(unit, locale),
      decimals: indicator.decimals,
      levels: rows
        .filter(
          (row) => row.region === region && row.form === shown && row.unit === unit && row.value !== null,
        )
        .sort((a, b) => comparePeriods(a.period, b.period))
        .map(({ period, value, demo }) => ({ period, value, demo, estimated: false })),
      planLine: [],
      target: null,
      moment: null,
    };
  }, [rows, shown, locale]);
  const drawing = screenDrawing(locale);
  const option = useMemo(() => trendChart(trend, drawing), [trend, drawing]);
  if (trend.levels.length < 2 || shown === undefined) return null;
  const name = `${language.value === 'en' ? indicator.nameEn : indicator.name}${bracketed(words.forms[shown])}`;
  const text = trendText(name, trend, locale);
  return (
    <figure class="series">
      <EChart option={option} label={text.sentence} height={260} />
      <figcaption class="chart-remarks">{name}</figcaption>
      <ChartTable text={text} />
    </figure>
  );
}
