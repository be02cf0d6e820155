import type { PlanTimeView } from '#core/contract/analysis.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatDate, formatPercent } from '#core/domain/format.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useNames } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { verdictWord } from '../../state/verdict.ts';
import { PlanTimeFigure } from './PlanTimeFigure.tsx';
import '../../styles/charts.css';
import '../../styles/plan-time.css';

/** All plans on one time axis, each on 0–100 % of its own horizon, however long that is and whenever it began. */
export function PlanTime({ plans }: { plans: PlanSummary[] }) {
  const { planTime: words } = useWords().analysis;
  const answer = useAnswer<PlanTimeView>(apiPaths.planTime(useMoment()));
  return (
    <Panel
      title={words.title}
      note={
        <>
          {words.note} <DemoBadge shown={loadedValue(answer)?.demo ?? false} />
        </>
      }
      class="plan-time"
    >
      <Loaded answer={answer} skeleton={<Skeleton height={250} />}>
        {(view) => <Figures view={view} plans={plans} />}
      </Loaded>
    </Panel>
  );
}

function Figures({ view, plans }: { view: PlanTimeView; plans: PlanSummary[] }) {
  const words = useWords();
  const { planTime } = words.analysis;
  const names = useNames();
  const locale = language.value;
  const drawn = plans.map((plan) => ({
    plan,
    items: view.items.filter((item) => item.plan === plan.code && item.path.length > 0),
  }));
  const without = drawn.filter(({ items }) => items.length === 0);
  const rows = view.items.map((item) => [
    `${item.target} ${names.indicator(item.indicator)}`,
    formatDate(item.start, locale),
    formatDate(item.deadline, locale),
    formatPercent(item.timeShare),
    formatPercent(item.planShare),
    formatPercent(item.distanceCovered),
    verdictWord(item, words),
  ]);
  const { figures } = words;
  return (
    <>
      <div class="plan-time-plots">
        {drawn.map(
          ({ plan, items }) =>
            items.length > 0 && (
              <PlanTimeFigure
                key={plan.code}
                plan={plan}
                items={items}
                today={view.plans.find((one) => one.plan === plan.code)?.dayShare ?? null}
              />
            ),
        )}
      </div>
      {without.length > 0 && (
        <p class="chart-remarks">
          {planTime.none(without.map(({ plan }) => names.region(plan.region)).join(words.comma))}
        </p>
      )}
      <ChartTable
        text={{
          sentence: planTime.title,
          columns: [
            figures.indicator,
            words.overview.start,
            figures.deadline,
            figures.time,
            figures.planLine,
            figures.distance,
            figures.status,
          ],
          rows,
        }}
      />
    </>
  );
}
