import { planTimePlot } from '#core/charts/plan-time-plot.ts';
import { type PlottedPlan, planPlotShapes, plotPlaces } from '#core/charts/plan-time-shapes.ts';
import type { PlanTimeView } from '#core/contract/analysis.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatPercent } from '#core/domain/format.ts';
import { screenDrawing } from '../../charts/drawing.ts';
import { ShapesView } from '../../charts/ShapesView.tsx';
import { useWidth } from '../../charts/use-width.ts';
import { A } from '../../components/A.tsx';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { verdictWord } from '../../state/verdict.ts';
import { useWhyHref } from '../../state/why.ts';

type Item = PlanTimeView['items'][number];

interface Props {
  plan: PlanSummary;
  items: Item[];
  plotted: PlottedPlan;
  /** The plot in words. */
  label: string;
}

/** One plan on its own horizon: its plan line, the way of each target, and a door at the newest figure. */
export function PlanTimeFigure({ plan, items, plotted, label }: Props) {
  const drawing = screenDrawing(language.value);
  const [box, width] = useWidth();
  const places = width === null ? null : plotPlaces(width, drawing);
  return (
    <figure class="plot">
      <figcaption>
        <A to={paths.plan(plan.code)}>{plotted.name}</A>
        <small>{plotted.horizon}</small>
      </figcaption>
      <div class="plot-area" ref={box}>
        {width !== null && (
          <ShapesView
            drawing={planPlotShapes(plotted, width, drawing)}
            label={label}
            fontFamily={drawing.theme.fontFamily}
          />
        )}
        {places &&
          planTimePlot(items).targets.map(({ target, mark }) => (
            <End key={target.target} item={target} x={places.x(mark.x)} y={places.y(mark.y)} />
          ))}
      </div>
    </figure>
  );
}

/** A door to the reasons over the newest figure, whose mark the drawing holds. */
function End({ item, x, y }: { item: Item; x: number; y: number }) {
  const words = useWords();
  const names = useNames();
  const whyHref = useWhyHref();
  const label = words.why.open(
    [
      names.region(item.region),
      names.indicator(item.indicator),
      verdictWord(item, words),
      formatPercent(item.distanceCovered),
    ].join(' '),
  );
  return (
    <a
      class="plot-end"
      href={whyHref({ ...item, allocated: false })}
      style={{ left: `${x}px`, top: `${y}px` }}
      title={label}
      aria-haspopup="dialog"
    >
      <span class="unseen">{label}</span>
    </a>
  );
}

/** "2023-12 – 2025-12", from the earliest start to the latest deadline. */
export function horizonText(items: readonly Item[]): string {
  const starts = items.flatMap(({ start }) => (start === null ? [] : [start.slice(0, 7)])).sort();
  const ends = items.flatMap(({ deadline }) => (deadline === null ? [] : [deadline.slice(0, 7)])).sort();
  return [starts[0], ends.at(-1)].filter((end) => end !== undefined).join(' – ');
}
