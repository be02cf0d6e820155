import type { MilestoneRow } from '#core/contract/milestones.ts';
import type { GoalRow, PlanDetail } from '#core/contract/plans.ts';
import { formatDate } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Locator } from '../../components/Locator.tsx';
import { OpenPoints } from '../../components/OpenPoints.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { langOf } from '../../state/lang-of.ts';
import { language, useWords } from '../../state/language.ts';
import { useMilestones } from '../../state/milestones.ts';
import { useList } from '../../state/use-answer.ts';
import { KindShares } from './milestones/KindShares.tsx';
import { MilestoneFacts } from './milestones/MilestoneFacts.tsx';

/** What the plan wants without a number. */
export function GoalsTab({ plan }: { plan: PlanDetail }) {
  const words = useWords();
  const path = apiPaths.goals(plan.code);
  const answer = useList<GoalRow>(path);
  const milestones = useMilestones(plan.code);
  // Cards that grew when it is known where they stand would push one another away.
  const known = milestones.answer.kind === 'loading' ? milestones.answer : answer;
  return (
    <Panel title={words.plan.goalsTitle} actions={<CsvLink path={path} />}>
      <KindShares milestones={milestones} kind="goal" />
      <Loaded answer={known} skeleton={<Skeleton height={44} lines={9} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.plan.nothingOfKind}</Empty>
          ) : (
            <ul class="cards">
              {items.map((goal) => (
                <Goal key={goal.code} goal={goal} plan={plan} standing={milestones.byCode.get(goal.code)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

interface GoalProps {
  goal: GoalRow;
  plan: PlanDetail;
  /** Undefined until it is known. */
  standing: MilestoneRow | undefined;
}

function Goal({ goal, plan, standing }: GoalProps) {
  const { plan: words, colon, figures } = useWords();
  return (
    <li class="card">
      <p class="card-head">
        <span class="code">{goal.code}</span>
        <span class="badge">{words.goalTypes[goal.type]}</span>
      </p>
      <p class="card-title" lang="zh-CN">
        {goal.label}
      </p>
      {!standing && (
        <p class="card-note">
          {figures.deadline}
          {colon}
          {goal.deadline ? formatDate(goal.deadline, language.value) : words.deadlineNone}
        </p>
      )}
      {goal.suggestedEvidence && (
        <p class="card-note">
          {words.suggestedEvidence}
          {colon}
          <span lang={langOf(goal.suggestedEvidence)}>{goal.suggestedEvidence}</span>
        </p>
      )}
      {standing && <MilestoneFacts row={standing} />}
      <p class="card-foot">
        <Locator locator={goal.locator} line={goal.line} />
        {goal.taskCode && (
          <A to={paths.plan(plan.code)} query={{ tab: 'tasks', task: goal.taskCode }}>
            {words.taskKinds.task} {goal.taskCode}
          </A>
        )}
      </p>
      <OpenPoints codes={goal.ambiguities} all={plan.ambiguities} />
    </li>
  );
}
