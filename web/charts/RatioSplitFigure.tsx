import { useMemo } from 'preact/hooks';
import { ratioSplitShapes, ratioSplitText } from '#core/charts/ratio-split.ts';
import type { DensityView } from '#core/contract/analysis.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { screenDrawing } from './drawing.ts';
import { ShapesView } from './ShapesView.tsx';
import { useChartFacts } from './use-chart-facts.ts';
import { useWidth } from './use-width.ts';

/** CSS pixels. */
const LIKELY_WIDTH = 640;

interface Props {
  view: DensityView;
  change: NonNullable<DensityView['change']>;
  from: NonNullable<DensityView['from']>;
  to: NonNullable<DensityView['to']>;
}

/** What moved a ratio: its numerator's and its denominator's part of the way from the earlier to the later one. */
export function RatioSplitFigure({ view, change, from, to }: Props) {
  const { analysis, charts } = useWords();
  const names = useNames();
  const locale = language.value;
  const drawing = screenDrawing(locale);
  const [box, width] = useWidth();
  const split = useMemo(
    () => ({
      unit: unitText(view.unit, locale),
      changeUnit: unitText(view.changeUnit, locale),
      decimals: view.decimals,
      changeDecimals: change.decimals,
      from: { name: formatPeriod(from.period, locale), value: from.ratio },
      to: { name: formatPeriod(to.period, locale), value: to.ratio },
      change: change.shown,
      parts: change.parts.map(({ code, value, shown }) => {
        const member = view[code];
        return { name: member ? analysis.density.by(names.indicator(member)) : '', value, shown };
      }),
    }),
    [view, change, from, to, names, analysis, locale],
  );
  const subject = names.indicator(view.indicator);
  const place = names.region(view.region);
  const title = charts.ratioSplit(place, subject);
  const facts = useChartFacts({
    title,
    unit: split.unit,
    period: to.period,
    day: view.asOf,
    source: charts.source(null),
    demo: view.demo,
    notes: [charts.ratioSplitNote],
    file: [charts.ratioSplit('', subject), place],
  });
  const text = ratioSplitText(title, split, locale);
  return (
    <ChartFrame facts={facts} text={text} picture={(onPaper, room) => ratioSplitShapes(split, room, onPaper)}>
      {/* Drawn by the server it has no width yet, and shall not push down what is below it later. */}
      <div
        ref={box}
        style={
          width === null ? { minHeight: `${ratioSplitShapes(split, LIKELY_WIDTH, drawing).height}px` } : {}
        }
      >
        {width !== null && (
          <ShapesView
            drawing={ratioSplitShapes(split, width, drawing)}
            label={text.sentence}
            fontFamily={drawing.theme.fontFamily}
          />
        )}
      </div>
    </ChartFrame>
  );
}
