import type { PlanSummary } from '#core/contract/plans.ts';
import { laggards } from '#core/domain/attention.ts';
import { formatPercent } from '#core/domain/format.ts';
import { paged } from '#core/domain/wall/paged.ts';
import { deadlinesOf } from '../../../state/deadlines.ts';
import { planShortTitle } from '../../../state/names.ts';
import { tally } from '../../../state/tally.ts';
import {
  plansQuestion,
  planTimeQuestion,
  progressQuestion,
  type WallRow,
} from '../../../state/wall/questions.ts';
import { PANEL_HEAD } from '../parts/WallPanel.tsx';
import {
  type Arranged,
  isDraft,
  nothing,
  type SceneContext,
  type SceneView,
  waiting,
} from '../scene-view.ts';
import { DeadlinePanel } from './overview/DeadlinePanel.tsx';
import { LaggardPanel } from './overview/LaggardPanel.tsx';
import { NumberCards } from './overview/NumberCards.tsx';
import { PlanPanel, planLineHeight } from './overview/PlanPanel.tsx';

/** What stands above the panels, em: the numbers, and the bar of shares with its legend. */
const ABOVE = { portrait: 18.4, normal: 10.4, wide: 10.4 } as const;
/** Of a screen held upright, the share of what is left that the plans get. */
const PLANS_SHARE = 0.52;

/** Everything at once: how many targets are in which state, plan by plan, who drags, what falls due. */
export const overviewScene: SceneView = {
  questions: () => [plansQuestion, progressQuestion, planTimeQuestion],
  arrange(context): Arranged {
    const { facts, words } = context;
    const plans = facts.get(plansQuestion);
    const rows = facts.get(progressQuestion);
    const title = words.overview.summary;
    if (!plans || !rows) return waiting(title);
    if (plans.length === 0) return nothing(title, words.wall.none.plansEmpty);
    return {
      title,
      kicker: words.overview.kicker(plans.length),
      pages: pagesOf(context, plans, rows),
      none: null,
      missed: false,
      demo: rows.some(({ demo }) => demo),
      draft: plans.some(isDraft),
    };
  },
};

function pagesOf(context: SceneContext, plans: PlanSummary[], rows: WallRow[]): Arranged['pages'] {
  const { facts, room, names } = context;
  const own = rows.filter((row) => !row.allocated);
  const left = room.height - ABOVE[room.format] - PANEL_HEAD;
  const divided = room.format === 'portrait';
  const forPlans = divided && !room.scrolls ? left * PLANS_SHARE : left;
  const forOthers = divided ? left * (1 - PLANS_SHARE) - PANEL_HEAD - 1 : left;
  const time = facts.get(planTimeQuestion);
  const lines = plans.map((plan) => ({
    plan,
    name: planShortTitle(plan),
    tally: tally(own.filter((row) => row.plan === plan.code)),
    time: formatPercent(time?.[plan.code] ?? null, 0),
  }));
  const behind = laggards(rows);
  const deadlines = deadlinesOf(own);
  const columns = { portrait: 1, normal: 2, wide: 3 }[room.format];
  const width = room.width / columns - 3;
  return paged(lines, forPlans, (line) => planLineHeight(line, width)).map((page) => () => (
    <div class={`wall-overview wall-overview-${room.format}`}>
      <NumberCards tally={tally(own)} words={context.words} />
      <PlanPanel lines={page} words={context.words} />
      <LaggardPanel rows={behind} height={forOthers} context={context} />
      {room.format === 'wide' && (
        <DeadlinePanel deadlines={deadlines} height={left} names={names} context={context} />
      )}
    </div>
  ));
}
