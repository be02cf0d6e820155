import type { GoalRow, PlanSummary } from '#core/contract/plans.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { useList } from '../../state/use-answer.ts';

const SHOWN = 5;

/** What a plan without numbers wants: its first goals, those of a kind that can be counted off. */
export function GoalLines({ plan }: { plan: PlanSummary }) {
  const words = useWords();
  const answer = useList<GoalRow>(apiPaths.goals(plan.code));
  const { goals, tasks, safeguards } = plan.counts;
  return (
    <>
      <p class="plan-card-note">{words.overview.byTasks(goals, tasks + safeguards)}</p>
      <Loaded answer={answer} skeleton={<Skeleton height={18} lines={SHOWN} />}>
        {({ items }) => (
          <ul class="goal-lines" lang="zh-CN">
            {items
              .filter((goal) => goal.type !== 'qualitative')
              .slice(0, SHOWN)
              .map((goal) => (
                <li key={goal.code}>{goal.label}</li>
              ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
