import type { PlanDetail } from '#core/contract/plans.ts';
import { FocusCard } from '../../components/FocusCard.tsx';

/** What the plan wants of single places. */
export function Focuses({ plan }: { plan: PlanDetail }) {
  return (
    <ul class="cards">
      {plan.cityFocuses.map((focus) => (
        <FocusCard key={focus.code} focus={focus} />
      ))}
    </ul>
  );
}
