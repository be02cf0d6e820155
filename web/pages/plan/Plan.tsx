import type { PlanDetail } from '#core/contract/plans.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useLineage } from '../../state/lineage.ts';
import { useMay } from '../../state/session.ts';
import { ContentsTab } from './ContentsTab.tsx';
import { FollowUpTab } from './FollowUpTab.tsx';
import { GoalsTab } from './GoalsTab.tsx';
import { MatrixTab } from './MatrixTab.tsx';
import { MilestoneDialog } from './milestones/MilestoneDialog.tsx';
import { MilestoneOverview } from './milestones/MilestoneOverview.tsx';
import { OpenTab } from './OpenTab.tsx';
import { PlanHead } from './PlanHead.tsx';
import { ReturnsTab } from './ReturnsTab.tsx';
import { TargetsTab } from './TargetsTab.tsx';
import { TasksTab } from './TasksTab.tsx';

type Tab = 'targets' | 'matrix' | 'goals' | 'tasks' | 'contents' | 'followUp' | 'returns' | 'open';

export function Plan({ plan }: { plan: PlanDetail }) {
  const { plan: planWords, followUp, returns, matrix } = useWords();
  const { tabs: words } = planWords;
  const [query] = useQuery();
  const lineage = useLineage(plan.region.code);
  const writes = useMay('milestone.write', lineage);
  const reviews = useMay('milestone.review', lineage);
  const tabs: { tab: Tab; text: string; count?: number }[] = [
    ...(plan.counts.targets > 0
      ? [
          { tab: 'targets' as const, text: words.targets, count: plan.counts.targets },
          { tab: 'matrix' as const, text: matrix.tab },
        ]
      : []),
    { tab: 'goals', text: words.goals, count: plan.counts.goals },
    { tab: 'tasks', text: words.tasks, count: plan.counts.tasks + plan.counts.safeguards },
    { tab: 'contents', text: words.contents },
    { tab: 'followUp', text: followUp.tab },
    ...(writes || reviews ? [{ tab: 'returns' as const, text: returns.tab }] : []),
    { tab: 'open', text: words.open, count: plan.ambiguities.length },
  ];
  // A plan without numbers begins with its goals.
  const chosen = tabs.find(({ tab }) => tab === query.tab)?.tab ?? tabs[0]!.tab;
  return (
    <>
      <PlanHead plan={plan} />
      {plan.counts.targets === 0 && <MilestoneOverview plan={plan} />}
      <Tabs label={words.label} tabs={tabs} chosen={chosen} />
      <Chosen tab={chosen} plan={plan} />
      <MilestoneDialog plan={plan} />
    </>
  );
}

function Chosen({ tab, plan }: { tab: Tab; plan: PlanDetail }) {
  switch (tab) {
    case 'targets':
      return <TargetsTab plan={plan} />;
    case 'matrix':
      return <MatrixTab plan={plan} />;
    case 'goals':
      return <GoalsTab plan={plan} />;
    case 'tasks':
      return <TasksTab plan={plan} />;
    case 'contents':
      return <ContentsTab plan={plan} />;
    case 'followUp':
      return <FollowUpTab plan={plan} />;
    case 'returns':
      return <ReturnsTab plan={plan} />;
    case 'open':
      return <OpenTab plan={plan} />;
  }
}
