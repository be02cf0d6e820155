import type { PlanDetail, PlanSummary } from '#core/contract/plans.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { Empty } from '../../components/Empty.tsx';
import { FocusCard } from '../../components/FocusCard.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { planShortTitle } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';

/** What the plans concerned want of this very place. */
export function RegionFocuses({ region, plans }: { region: RegionRow; plans: PlanSummary[] }) {
  return plans
    .filter((plan) => plan.kind === 'action_plan' && plan.region.code !== region.code)
    .map((plan) => <PlanFocuses key={plan.code} region={region} plan={plan} />);
}

function PlanFocuses({ region, plan }: { region: RegionRow; plan: PlanSummary }) {
  const { region: words } = useWords();
  const answer = useAnswer<PlanDetail>(apiPaths.plan(plan.code, useMoment()));
  return (
    <Panel title={words.focuses} note={planShortTitle(plan)} class="region-focuses">
      <Loaded answer={answer} skeleton={<Skeleton height={140} />}>
        {({ cityFocuses }) => {
          const own = cityFocuses.filter((focus) => focus.region?.code === region.code);
          return own.length === 0 ? (
            <Empty>{words.noFocuses}</Empty>
          ) : (
            <ul class="cards">
              {own.map((focus) => (
                <FocusCard key={focus.code} focus={focus} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Panel>
  );
}
