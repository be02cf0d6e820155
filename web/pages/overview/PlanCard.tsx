import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { A } from '../../components/A.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { KeptCodes } from '../../components/KeptCodes.tsx';
import { PlanBadges } from '../../components/PlanBadges.tsx';
import { paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { planShortTitle, planTitle, useNames } from '../../state/names.ts';
import { useShared } from '../../state/shared.ts';
import { GoalLines } from './GoalLines.tsx';
import { PlanAxis } from './PlanAxis.tsx';
import { TargetStrip } from './TargetStrip.tsx';

/** A plan with all its targets on its own time axis. */
export function PlanCard({ plan, rows }: { plan: PlanSummary; rows: ProgressRow[] }) {
  const words = useWords();
  const names = useNames();
  const shared = useShared();
  // An event has a day, not a stretch of time to be ahead or behind in.
  const timed = plan.kind === 'action_plan';
  return (
    <article class="panel plan-card" aria-label={planTitle(plan)}>
      <header>
        <p class="kicker">
          <A to={paths.region(plan.region.code)}>{names.region(plan.region)}</A>
          <PlanBadges plan={plan} />
          <DemoBadge shown={rows.some((row) => row.demo)} />
        </p>
        <h3>
          <A to={paths.plan(plan.code)}>
            <KeptCodes text={planShortTitle(plan)} />
          </A>
        </h3>
      </header>
      {rows.length === 0 ? (
        <GoalLines plan={plan} />
      ) : (
        <>
          {plan.kind === 'event_notice' && <p class="plan-card-note">{words.overview.event}</p>}
          <div class="target-strips">
            {timed && <PlanAxis plan={plan} rows={rows} />}
            {rows.map((row) => (
              <TargetStrip key={row.target} row={row} timed={timed} />
            ))}
          </div>
        </>
      )}
      <p class="plan-card-foot">
        <A to={paths.plan(plan.code)} query={{ tab: 'goals' }}>
          {words.plan.tabs.goals} {plan.counts.goals}
        </A>
        <A to={paths.plan(plan.code)} query={{ tab: 'tasks' }}>
          {words.plan.tabs.tasks} {plan.counts.tasks + plan.counts.safeguards}
        </A>
        {!shared && (
          <A to={paths.meeting(plan.code)} title={words.meeting.openNote}>
            {words.meeting.open}
          </A>
        )}
        <A to={paths.plan(plan.code)} class="plan-card-open">
          {words.overview.openPlan} →
        </A>
      </p>
    </article>
  );
}
