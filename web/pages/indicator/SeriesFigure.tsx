import { useMemo } from 'preact/hooks';
import type { Trend } from '#core/charts/trend.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { trendText } from '#core/charts/trend-text.ts';
import type { IndicatorRow, ObservationRow, RegionRow } from '#core/contract/targets.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import type { Form } from '#core/domain/observation.ts';
import { comparePeriods } from '#core/domain/period.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { screenDrawing } from '../../charts/drawing.ts';
import { EChart } from '../../charts/EChart.tsx';
import { useChartFacts } from '../../charts/use-chart-facts.ts';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

interface Props {
  indicator: IndicatorRow;
  rows: ObservationRow[];
  /** Null = the first form that has figures; two forms never stand in one line. */
  form: Form | null;
  places: RegionRow[];
}

const PICTURE_HEIGHT = 360;

/** Reported figures of one region and one form over time, without a target. */
export function SeriesFigure({ indicator, rows, form, places }: Props) {
  const { indicator: words, bracketed, comma } = useWords();
  const names = useNames();
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
  const subject = locale === 'en' ? indicator.nameEn : indicator.name;
  const place = names.region({
    code: region ?? '',
    name: places.find(({ code }) => code === region)?.name ?? '',
  });
  const name = shown === undefined ? subject : `${subject}${bracketed(words.forms[shown])}`;
  const drawn = rows.filter((row) => row.region === region && row.form === shown);
  const facts = useChartFacts({
    title: [place, name].filter((part) => part !== '').join(' '),
    unit: trend.unit,
    period: trend.levels.at(-1)?.period ?? null,
    day: chinaDate(new Date().toISOString()),
    source: [...new Set(drawn.map((row) => row.recorder))].join(comma),
    demo: drawn.some((row) => row.demo),
    statuses: [drawn.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1)?.status ?? ''],
    file: [name, place],
  });
  if (trend.levels.length < 2 || shown === undefined) return null;
  const text = trendText(name, trend, locale);
  return (
    <div class="series">
      <ChartFrame
        facts={facts}
        text={text}
        titled
        picture={(onPaper) => ({ option: trendChart(trend, onPaper), height: PICTURE_HEIGHT })}
      >
        <EChart option={option} label={text.sentence} height={260} />
      </ChartFrame>
    </div>
  );
}
