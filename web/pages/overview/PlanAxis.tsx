import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { formatPercent } from '#core/domain/format.ts';
import { horizonOf } from '../../state/horizon.ts';
import { useWords } from '../../state/language.ts';

/** The head of a plan's strips: its own start and deadline at 0 and 100 %, and where time is. */
export function PlanAxis({ plan, rows }: { plan: PlanSummary; rows: ProgressRow[] }) {
  const { overview } = useWords();
  const { from, to, elapsed } = horizonOf(rows);
  return (
    <div class="target-strip target-strip-head">
      <span class="axis">
        <span class="axis-from">{from?.slice(0, 7) ?? plan.periodFrom ?? overview.start}</span>
        {elapsed !== null && elapsed > 0 && elapsed < 1 && (
          <span class="axis-now" style={{ left: `${elapsed * 100}%` }}>
            {formatPercent(elapsed, 0)}
          </span>
        )}
        <span class="axis-to">{to?.slice(0, 7) ?? plan.periodTo ?? overview.deadline}</span>
      </span>
    </div>
  );
}
