import { type PlotPoint, planTimePlot } from '#core/charts/plan-time-plot.ts';
import type { PlanTimeView } from '#core/contract/analysis.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatPercent } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { Mark } from '../../components/Mark.tsx';
import { paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { verdictTone, verdictWord } from '../../state/verdict.ts';
import { useWhyHref } from '../../state/why.ts';

type Item = PlanTimeView['items'][number];

interface Props {
  plan: PlanSummary;
  items: Item[];
  /** Where the day asked about lies on the plan's own axis; null where the plan gives no period. */
  today: number | null;
}

/** One plan on its own horizon: its plan line, the way of each target, and a door at the newest figure. */
export function PlanTimeFigure({ plan, items, today }: Props) {
  const { planTime: words } = useWords().analysis;
  const names = useNames();
  const plot = planTimePlot(items);
  const percent = (share: number) => `${share * 100}%`;
  return (
    <figure class="plot">
      <figcaption>
        <A to={paths.plan(plan.code)}>{names.region(plan.region)}</A>
        <small>{horizonText(items)}</small>
      </figcaption>
      <div class="plot-area">
        {plot.grid.map(({ share, y }) => (
          <span key={share} class="plot-grid" style={{ top: percent(y) }}>
            {formatPercent(share, 0)}
          </span>
        ))}
        {today !== null && today < 1 && (
          <span class="plot-today" style={{ left: percent(today) }}>
            {words.today(formatPercent(today, 0))}
          </span>
        )}
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          {plot.lines.map((line) => (
            <polyline key={pointsText(line)} class="plot-plan" points={pointsText(line)} />
          ))}
          {plot.targets.map(({ target, way }) => (
            <polyline key={target.target} class="plot-way" points={pointsText(way)} />
          ))}
          {plot.targets.map(({ target, end, mark }) => (
            <polyline key={target.target} class="plot-leader" points={pointsText([end, mark])} />
          ))}
        </svg>
        {plot.targets.map(({ target, mark }) => (
          <End key={target.target} item={target} at={mark} />
        ))}
      </div>
      <p class="plot-axis" aria-hidden="true">
        <span>0%</span>
        <span>{words.time}</span>
        <span>100%</span>
      </p>
    </figure>
  );
}

/** The newest figure as the shape of its verdict. It opens the reasons. */
function End({ item, at }: { item: Item; at: PlotPoint }) {
  const words = useWords();
  const names = useNames();
  const whyHref = useWhyHref();
  const tone = verdictTone(item);
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
      class={`plot-end tone-${tone}`}
      href={whyHref({ ...item, allocated: false })}
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
      title={label}
      aria-label={label}
      aria-haspopup="dialog"
    >
      <Mark tone={tone} />
    </a>
  );
}

function pointsText(points: readonly PlotPoint[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}

/** "2023-12 – 2025-12", from the earliest start to the latest deadline. */
function horizonText(items: readonly Item[]): string {
  const starts = items.flatMap(({ start }) => (start === null ? [] : [start.slice(0, 7)])).sort();
  const ends = items.flatMap(({ deadline }) => (deadline === null ? [] : [deadline.slice(0, 7)])).sort();
  return [starts[0], ends.at(-1)].filter((end) => end !== undefined).join(' – ');
}
