import type { Tone } from '#core/charts/tone.ts';
import { wrappedLines } from '#core/charts/wrapped-lines.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatDate } from '#core/domain/format.ts';
import { MILESTONE_STATES, type MilestoneState } from '#core/domain/milestone.ts';
import { paged } from '#core/domain/wall/paged.ts';
import { milestoneTone, milestoneWord } from '../../../../state/milestones.ts';
import type { WallMilestones } from '../../../../state/wall/questions.ts';
import { PANEL_HEAD, WallPanel } from '../../parts/WallPanel.tsx';
import { WallShares } from '../../parts/WallShares.tsx';
import { WallVerdict } from '../../parts/WallVerdict.tsx';
import type { Arranged, SceneContext } from '../../scene-view.ts';

const TONES: Record<MilestoneState, Tone> = {
  done_on_time: 'met',
  done_late: 'met',
  done: 'met',
  in_progress: 'green',
  not_started: 'none',
  overdue: 'red',
  unreported: 'none',
  withdrawn: 'none',
};

/** What is late comes first, then what is under way, then what is done. */
const ORDER: readonly MilestoneState[] = [
  'overdue',
  'in_progress',
  'not_started',
  'done_late',
  'done_on_time',
  'done',
  'withdrawn',
];
/** Height of the numbers and the bar with what follows, em. */
const ABOVE = { portrait: 24.6, normal: 10.4, wide: 10.4 } as const;
const LINE = 1.35;
/** What the verdict and the day beside a title take, em. */
const BESIDE = 21;

/** A plan without numbers: where its goals and tasks stand, counted, and one by one as far as was reported. */
export function milestonePages(
  context: SceneContext,
  plan: PlanSummary,
  { tally, reported }: WallMilestones,
): Arranged['pages'] {
  const { words, room } = context;
  if (tally.total === 0) return [];
  const columns = room.format === 'wide' ? 2 : 1;
  const width = (room.width - 2.4 - (columns - 1) * 2) / columns - BESIDE;
  const lines = ORDER.flatMap((state) => reported.filter((one) => one.state === state));
  const lists = paged(
    lines,
    room.height - ABOVE[room.format] - PANEL_HEAD - 0.6,
    ({ title, code }) => wrappedLines(`${title} ${code}`, width) * LINE + 0.9,
  );
  const screens = Array.from({ length: Math.max(1, Math.ceil(lists.length / columns)) }, (_, index) =>
    lists.slice(index * columns, (index + 1) * columns),
  );
  const { goals, tasks, safeguards } = plan.counts;
  return screens.map((screen) => () => (
    <div class="wall-changes">
      <MilestoneNumbers tally={tally} context={context} />
      <WallPanel title={words.wall.milestones} note={words.overview.byTasks(goals, tasks + safeguards)}>
        <div class="wall-change-columns">
          {screen.map((list) => (
            <MilestoneLines key={list[0]!.code} list={list} context={context} />
          ))}
        </div>
      </WallPanel>
    </div>
  ));
}

function MilestoneNumbers({
  tally,
  context: { words },
}: Pick<WallMilestones, 'tally'> & { context: SceneContext }) {
  const { states } = words.plan.milestones;
  return (
    <div class="wall-numbers">
      <ul class="wall-cards">
        {MILESTONE_STATES.filter((state) => tally.counts[state] > 0).map((state) => (
          <li key={state} class={`wall-card tone-${TONES[state]}`}>
            <b>{tally.counts[state]}</b>
            <span>{states[state]}</span>
          </li>
        ))}
      </ul>
      <WallShares
        shares={MILESTONE_STATES.map((state) => ({
          key: state,
          tone: TONES[state],
          name: states[state],
          count: tally.counts[state],
          percent: tally.shares[state],
        }))}
      />
    </div>
  );
}

function MilestoneLines({
  list,
  context: { words, locale },
}: {
  list: WallMilestones['reported'];
  context: SceneContext;
}) {
  return (
    <ul class="wall-milestone-list">
      {list.map((one) => (
        <li key={one.code} class="wall-milestone">
          <span lang="zh-CN">
            {one.title} <small class="nowrap">{one.code}</small>
          </span>
          <small>{one.doneOn === null ? '' : formatDate(one.doneOn, locale)}</small>
          <WallVerdict tone={milestoneTone(one)} word={milestoneWord(one, words)} />
        </li>
      ))}
    </ul>
  );
}
