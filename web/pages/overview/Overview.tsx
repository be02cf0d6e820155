import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { DemoMark } from '../../components/DemoMark.tsx';
import { useWords } from '../../state/language.ts';
import { Laggards } from './Laggards.tsx';
import { Masthead } from './Masthead.tsx';
import { PlanCard } from './PlanCard.tsx';
import { PlanTime } from './PlanTime.tsx';
import { Reporting } from './Reporting.tsx';
import { Situation } from './Situation.tsx';
import { Totals } from './Totals.tsx';

/** Plans with so few targets fit three in a row. */
const FEW_TARGETS = 3;

export function Overview({ plans, rows }: { plans: PlanSummary[]; rows: ProgressRow[] }) {
  const { overview } = useWords();
  const own = rows.filter((row) => !row.allocated);
  const card = (plan: PlanSummary) => (
    <PlanCard key={plan.code} plan={plan} rows={own.filter((row) => row.plan === plan.code)} />
  );
  const small = plans
    .filter((plan) => plan.counts.targets <= FEW_TARGETS)
    .sort(
      (a, b) =>
        Number(a.kind === 'event_notice') - Number(b.kind === 'event_notice') ||
        b.counts.targets - a.counts.targets,
    );
  const large = plans.filter((plan) => plan.counts.targets > FEW_TARGETS);
  return (
    <>
      <Masthead plans={plans} rows={rows} />
      <DemoMark shown={rows.some((row) => row.demo)} />
      <Totals plans={plans} rows={own} />
      <div class="overview-top">
        <Situation plans={plans} rows={rows} />
        <Laggards plans={plans} rows={rows} />
      </div>
      <PlanTime plans={plans} />
      <header class="section-head">
        <h2>{overview.axisTitle}</h2>
        <p>{overview.axisNote}</p>
      </header>
      <div class="plans plans-large">{large.map(card)}</div>
      <div class="plans plans-small">{small.map(card)}</div>
      <Reporting plans={plans} rows={rows} />
    </>
  );
}
