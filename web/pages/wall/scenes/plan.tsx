import type { PlanSummary } from '#core/contract/plans.ts';
import { daysBetween } from '#core/domain/calendar.ts';
import { formatDate } from '#core/domain/format.ts';
import type { Scene } from '#core/domain/wall/scene.ts';
import { headlineTarget } from '../../../state/headline.ts';
import { planShortTitle } from '../../../state/names.ts';
import type { WallFacts } from '../../../state/wall/facts.ts';
import {
  courseQuestions,
  milestonesQuestion,
  plansQuestion,
  progressQuestion,
  type WallRow,
} from '../../../state/wall/questions.ts';
import {
  type Arranged,
  isDraft,
  missing,
  type SceneContext,
  type SceneView,
  waiting,
} from '../scene-view.ts';
import { milestonePages } from './plan/milestone-pages.tsx';
import { targetPages } from './plan/target-pages.tsx';

/** One plan: its targets as bullet lines, where the gap lies, and when it falls due. */
export const planScene: SceneView = {
  questions(scene, facts) {
    const headline = headlineOf(scene, facts);
    const targets = facts.get(plansQuestion)?.find(({ code }) => code === scene.plan)?.counts.targets;
    return [
      plansQuestion,
      progressQuestion,
      ...(headline ? courseQuestions(headline.target, null, facts) : []),
      ...(targets === 0 ? [milestonesQuestion(scene.plan!)] : []),
    ];
  },
  arrange(context): Arranged {
    const { scene, facts, words } = context;
    const code = scene.plan ?? '';
    const plans = facts.get(plansQuestion);
    const rows = facts.get(progressQuestion);
    if (!plans || !rows) return waiting(code);
    const plan = plans.find((one) => one.code === code);
    if (!plan) return missing(code, words.wall.none.plan(code));
    const own = rows.filter((row) => row.plan === code);
    const milestones = plan.counts.targets === 0 ? facts.get(milestonesQuestion(code)) : null;
    if (own.length === 0 && plan.counts.targets === 0 && !milestones) return waiting(planShortTitle(plan));
    const pages =
      own.length > 0
        ? targetPages(context, own)
        : milestones
          ? milestonePages(context, plan, milestones)
          : [];
    return {
      title: planShortTitle(plan),
      kicker: <PlanKicker plan={plan} rows={own} context={context} />,
      pages,
      none: pages.length === 0 ? words.wall.none.planEmpty : null,
      missed: false,
      demo: own.some(({ demo }) => demo) || (milestones?.demo ?? false),
      draft: isDraft(plan),
    };
  },
};

function headlineOf({ plan }: Scene, facts: WallFacts): WallRow | null {
  const rows = facts.get(progressQuestion) ?? [];
  return headlineTarget(rows.filter((row) => row.plan === plan));
}

/** Whether it is a draft, and when the next of its promises falls due. */
function PlanKicker({
  plan,
  rows,
  context: { words, locale, today },
}: {
  plan: PlanSummary;
  rows: readonly WallRow[];
  context: SceneContext;
}) {
  const { wall } = words;
  const days = rows.map(({ deadline }) => deadline).filter((day) => day !== null);
  const next = days.filter((day) => day >= today).sort()[0];
  const last = days.sort().at(-1);
  const said =
    next !== undefined
      ? wall.nextDeadline(formatDate(next, locale), daysBetween(today, next))
      : last !== undefined
        ? wall.deadlinePassed(formatDate(last, locale))
        : rows.length > 0
          ? wall.noDeadline
          : words.plan.noTargets;
  return (
    <>
      {isDraft(plan) && <span class="wall-badge">{wall.draft}</span>}
      <span>{said}</span>
    </>
  );
}
