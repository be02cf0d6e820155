import type { OverviewView } from '#core/contract/overview.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { PlanCard } from './PlanCard.tsx';

/** Plans with so few targets fit three in a row. */
const FEW_TARGETS = 3;

/** A card a plan, the long ones first. */
export function PlanCards({ plans, overview }: { plans: PlanSummary[]; overview: OverviewView }) {
  const card = (plan: PlanSummary) => (
    <PlanCard
      key={plan.code}
      plan={plan}
      rows={overview.told.filter((row) => row.plan === plan.code)}
      all={overview.standings.filter((row) => row.plan === plan.code)}
    />
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
      <div class="plans plans-large">{large.map(card)}</div>
      <div class="plans plans-small">{small.map(card)}</div>
    </>
  );
}
