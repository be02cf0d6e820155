import type { TargetStanding } from '#core/contract/overview.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { A } from '../../components/A.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { KeptCodes } from '../../components/KeptCodes.tsx';
import { PlanBadges } from '../../components/PlanBadges.tsx';
import { ShareBar } from '../../components/ShareBar.tsx';
import { paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { planShortTitle, planTitle, useNames } from '../../state/names.ts';
import { useShared } from '../../state/shared.ts';
import { tally } from '../../state/tally.ts';
import { GoalLines } from './GoalLines.tsx';
import { PlanAxis } from './PlanAxis.tsx';
import { TargetStrip } from './TargetStrip.tsx';

interface Props {
  plan: PlanSummary;
  /** Those told one by one. */
  rows: ProgressRow[];
  /** All of the plan. */
  all: TargetStanding[];
}

/** A plan with its targets on its own time axis; with many of them the foremost, and how many are in which state. */
export function PlanCard({ plan, rows, all }: Props) {
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
          {rows.length < all.length && <ShareBar tally={tally(all)} />}
          <div class="target-strips">
            {timed && <PlanAxis plan={plan} rows={rows} />}
            {rows.map((row) => (
              <TargetStrip key={row.target} row={row} timed={timed} />
            ))}
          </div>
          {rows.length < all.length && (
            <p class="plan-card-note">{words.overview.foremostOf(rows.length, all.length)}</p>
          )}
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
