import { useMemo } from 'preact/hooks';
import { type PlottedPlan, planTimeShapes, planTimeText } from '#core/charts/plan-time-shapes.ts';
import type { PlanTimeView } from '#core/contract/analysis.ts';
import type { TargetStanding } from '#core/contract/overview.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatPercent } from '#core/domain/format.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { useChartFacts } from '../../charts/use-chart-facts.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import type { Messages } from '../../i18n/messages.ts';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { type Names, useNames } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { verdictTone, verdictWord } from '../../state/verdict.ts';
import { horizonText, PlanTimeFigure } from './PlanTimeFigure.tsx';
import '../../styles/charts.css';
import '../../styles/plan-time.css';

interface Known {
  plans: PlanSummary[];
  standings: TargetStanding[];
}

/** All plans on one time axis, each on 0–100 % of its own horizon, however long that is and whenever it began. */
export function PlanTime(known: Known) {
  const { planTime: words } = useWords().analysis;
  const answer = useAnswer<PlanTimeView>(apiPaths.planTimeForemost(useMoment()));
  return (
    <Panel title={words.title} class="plan-time">
      <Loaded answer={answer} skeleton={<Skeleton height={250} />}>
        {(view) => <Figures view={view} {...known} />}
      </Loaded>
    </Panel>
  );
}

function Figures({ view, plans, standings }: Known & { view: PlanTimeView }) {
  const words = useWords();
  const { planTime } = words.analysis;
  const names = useNames();
  const locale = language.value;
  const drawn = useMemo(
    () =>
      plans.map((plan) => {
        const items = view.items.filter((item) => item.plan === plan.code && item.path.length > 0);
        const share = view.plans.find((one) => one.plan === plan.code)?.dayShare ?? null;
        return { plan, items, plotted: plottedPlan(plan, items, share, words, names) };
      }),
    [view, plans, words, names],
  );
  const shown = drawn.filter(({ items }) => items.length > 0);
  const without = drawn.filter(({ items }) => items.length === 0);
  const none =
    without.length === 0
      ? ''
      : planTime.none(without.map(({ plan }) => names.region(plan.region)).join(words.comma));
  const some = plans.flatMap((plan) => {
    const of = (rows: readonly { plan: string }[]) => rows.filter((row) => row.plan === plan.code).length;
    const [told, all] = [of(view.items), of(standings)];
    return told < all
      ? [`${names.region(plan.region)}${words.colon}${words.overview.foremostOf(told, all)}`]
      : [];
  });
  const drafts = plans
    .filter(({ status }) => status !== 'issued')
    .map(({ status }) => words.plan.status[status]);
  const facts = useChartFacts({
    title: planTime.title,
    day: view.asOf,
    demo: view.demo,
    marks: [...new Set(drafts)],
    notes: [planTime.note, none, ...some],
    file: [planTime.title],
  });
  const plotted = shown.map((one) => one.plotted);
  const text = planTimeText(planTime.title, plotted, locale);
  return (
    <ChartFrame
      facts={facts}
      text={text}
      picture={(onPaper, width) => planTimeShapes(plotted, width, onPaper)}
    >
      <div class="plan-time-plots">
        {shown.map((one) => (
          <PlanTimeFigure
            key={one.plan.code}
            {...one}
            label={planTimeText(planTime.title, [one.plotted], locale).sentence}
          />
        ))}
      </div>
    </ChartFrame>
  );
}

function plottedPlan(
  plan: PlanSummary,
  items: PlanTimeView['items'],
  share: number | null,
  words: Messages,
  names: Names,
): PlottedPlan {
  return {
    name: names.region(plan.region),
    horizon: horizonText(items),
    today:
      share === null || share >= 1
        ? null
        : { share, text: words.analysis.planTime.today(formatPercent(share, 0)) },
    targets: items.map((item) => ({
      ...item,
      name: `${item.target} ${names.indicator(item.indicator)}`,
      tone: verdictTone(item),
      verdict: verdictWord(item, words),
    })),
  };
}
