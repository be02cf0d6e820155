import type { PlanSummary } from '#core/contract/plans.ts';
import { useWords } from '../state/language.ts';

/** What must never be overlooked about a plan: whether it is a draft, and whether it sets a number. */
export function PlanBadges({ plan }: { plan: PlanSummary }) {
  const { plan: words } = useWords();
  return (
    <span class="badges">
      <span class={`badge badge-${plan.status}`}>{words.status[plan.status]}</span>
      {plan.kind === 'event_notice' && <span class="badge">{words.kinds.event_notice}</span>}
      {plan.counts.targets === 0 && <span class="badge badge-none">{words.noTargets}</span>}
    </span>
  );
}
