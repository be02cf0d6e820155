import { useMemo } from 'preact/hooks';
import { barRowsHeight } from '#core/charts/bar-rows.ts';
import { type Promised, waterfallRows } from '#core/charts/gap-waterfall.ts';
import { waterfallChart } from '#core/charts/gap-waterfall-chart.ts';
import { waterfallText } from '#core/charts/gap-waterfall-text.ts';
import { toneOf } from '#core/charts/tone.ts';
import type { DecompositionView, WaterfallView } from '#core/contract/progress.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { screenDrawing } from './drawing.ts';
import { EChart } from './EChart.tsx';
import { useChartFacts } from './use-chart-facts.ts';

const ROW_HEIGHT = 23;
const PICTURE_ROW = 27;

interface Props {
  view: DecompositionView;
  waterfall: WaterfallView;
  from: Promised;
}

/** From what was promised to what is there, region by region. */
export function WaterfallFigure({ view, waterfall, from }: Props) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const drawing = screenDrawing(locale);
  const figure = useMemo(() => {
    const tones = new Map(view.regions.map((row) => [row.region.code, toneOf(row)]));
    const named = waterfall.parts.map((part) => ({
      ...part,
      region: part.region && { code: part.region.code, name: names.region(part.region) },
    }));
    return {
      unit: unitText(view.unit, locale),
      decimals: waterfall.decimals,
      rows: waterfallRows({ ...waterfall, parts: named }, from, locale, (code) => tones.get(code) ?? 'none'),
    };
  }, [view, waterfall, from, names, locale]);
  const option = useMemo(() => waterfallChart(figure, ROW_HEIGHT, drawing), [figure, drawing]);
  const [first] = view.regions;
  const subject = first ? names.indicator(first.indicator) : '';
  const title = words.charts.waterfall(names.region(view.region), subject, from);
  const facts = useChartFacts({
    title,
    unit: figure.unit,
    period: view.period,
    day: first?.asOf ?? null,
    plan: first?.plan ?? null,
    demo: view.demo,
    notes: [
      words.charts.waterfallNote,
      figure.rows.some(({ kind }) => kind === 'missing') ? words.charts.waterfallMissing : '',
      figure.rows.some(({ estimated }) => estimated) ? words.charts.hatchedEstimates : '',
    ],
    file: [words.charts.waterfall('', subject, from), names.region(view.region)],
  });
  const text = waterfallText(title, figure, locale);
  const heightOf = (row: number, on: typeof drawing) => barRowsHeight(figure.rows.length, row, on);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      picture={(onPaper) => ({
        option: waterfallChart(figure, PICTURE_ROW, onPaper),
        height: heightOf(PICTURE_ROW, onPaper),
      })}
    >
      <EChart option={option} label={text.sentence} height={heightOf(ROW_HEIGHT, drawing)} />
    </ChartFrame>
  );
}
