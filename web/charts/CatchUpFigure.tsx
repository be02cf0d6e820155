import { useMemo } from 'preact/hooks';
import { catchUpShapes, type CatchUpFigure as Figure } from '#core/charts/catch-up-chart.ts';
import { catchUpText } from '#core/charts/catch-up-text.ts';
import type { CatchUpView } from '#core/contract/analysis.ts';
import { formatDate } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import type { Messages } from '../i18n/messages.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { type Names, useNames } from '../state/names.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { screenDrawing } from './drawing.ts';
import { ShapesView } from './ShapesView.tsx';
import { useChartFacts } from './use-chart-facts.ts';
import { useWidth } from './use-width.ts';

/** What each remaining quarter has to bring, for the whole and region by region, beside what they brought before. */
export function CatchUpFigure({ plan, view }: { plan: string; view: CatchUpView }) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const drawing = screenDrawing(locale);
  const [box, width] = useWidth();
  const figure = useMemo(() => figureOfView(view, words, names), [view, words, names]);
  const { charts, analysis } = words;
  const subject = names.indicator(view.indicator);
  const title = charts.catchUp(names.region(view.region), subject);
  const facts = useChartFacts({
    title: `${title} ${words.bracketed(analysis.catchUp.rules[view.rule])}`,
    unit: figure.unit,
    period: view.period,
    day: view.asOf,
    plan,
    demo: view.demo,
    notes: [
      view.deadline === null ? '' : charts.catchUpUntil(formatDate(view.deadline, locale)),
      charts.catchUpNote,
      charts.catchUpScales,
    ],
    file: [charts.catchUp('', subject), names.region(view.region)],
  });
  const text = catchUpText(title, figure, locale);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      tabled={false}
      picture={(onPaper, room) => catchUpShapes(figure, room, onPaper)}
    >
      <div ref={box}>
        {width !== null && (
          <ShapesView
            drawing={catchUpShapes(figure, width, drawing)}
            label={text.sentence}
            fontFamily={drawing.theme.fontFamily}
          />
        )}
      </div>
    </ChartFrame>
  );
}

/** The largest share first; who gets none last. */
function figureOfView(view: CatchUpView, words: Messages, names: Names): Figure {
  const { reasons } = words.analysis.catchUp;
  const before = (share: number | null) => (share === null ? -1 : share);
  return {
    unit: unitText(unitOfChange(view.unit), language.value),
    decimals: view.decimals,
    whole: {
      name: names.region(view.region),
      share: view.gap,
      perQuarter: view.perQuarter,
      best: view.best,
      lastYear: view.lastYear,
      reason: null,
    },
    regions: view.regions
      .toSorted((a, b) => before(b.share) - before(a.share))
      .map(({ region, share, perQuarter, best, lastYear, reason }) => ({
        ...{ name: names.region(region), share, perQuarter, best, lastYear },
        reason: reason && reasons[reason],
      })),
  };
}
