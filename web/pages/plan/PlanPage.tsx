import { useRoute } from 'preact-iso/router';
import type { PlanDetail } from '#core/contract/plans.ts';
import { expectCharts } from '../../charts/library.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { loadedValue } from '../../state/loadable.ts';
import { planShortTitle, useNamed } from '../../state/names.ts';
import { useTitle } from '../../state/title.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Plan } from './Plan.tsx';
import '../../styles/plan.css';
import '../../styles/milestones.css';
import '../../styles/charts.css';

expectCharts();

/** One plan: its promises, where they stand, and everything else it says. */
export function PlanPage() {
  const { params } = useRoute();
  const answer = useAnswer<PlanDetail>(apiPaths.plan(params.code ?? '', useMoment()));
  const named = useNamed(answer);
  const plan = loadedValue(answer);
  useTitle(plan ? planShortTitle(plan) : null);
  if (answer.kind === 'failed' && answer.problem.status === 404) return <NotFoundPage />;
  return (
    <div class="page">
      <Loaded
        answer={named}
        skeleton={
          <>
            <Skeleton height={150} />
            <Skeleton height={44} />
            <Skeleton height={420} />
          </>
        }
      >
        {(known) => <Plan plan={known} />}
      </Loaded>
    </div>
  );
}
