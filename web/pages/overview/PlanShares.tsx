import type { TargetStanding } from '#core/contract/overview.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { FEW_TARGETS } from '#core/domain/attention.ts';
import { A } from '../../components/A.tsx';
import { Shares } from '../../components/ShareBar.tsx';
import { paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { GROUPS, type Tally, tally } from '../../state/tally.ts';

/** The same bar for every plan, one square a target; of a plan with many the shares of each state. */
export function PlanShares({ plans, rows }: { plans: PlanSummary[]; rows: TargetStanding[] }) {
  const { overview, plan: words } = useWords();
  const names = useNames();
  const counted = plans.map((plan) => ({ plan, tally: tally(rows.filter((row) => row.plan === plan.code)) }));
  return (
    <ul class="plan-shares">
      {counted.map(({ plan, tally: own }) => (
        <li key={plan.code}>
          <A to={paths.plan(plan.code)}>{names.region(plan.region)}</A>
          {own.total === 0 ? (
            <span class="mute">{words.noTargets}</span>
          ) : (
            <>
              {own.total > FEW_TARGETS ? <Shares tally={own} /> : <Squares tally={own} />}
              <span class="mute">{overview.targetsOf(own.total)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Squares({ tally: { counts } }: { tally: Tally }) {
  return (
    <span class="squares" aria-hidden="true">
      {GROUPS.flatMap((group) =>
        Array.from({ length: counts[group] }, (_, index) => (
          <span key={`${group}${index}`} class={`square share-${group}`} />
        )),
      )}
    </span>
  );
}
