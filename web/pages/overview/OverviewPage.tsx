import type { OverviewView } from '#core/contract/overview.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { AttentionView } from '#core/contract/progress.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { FIRST_LINES } from '../../state/overview.ts';
import { useTitle } from '../../state/title.ts';
import { useAnswer, useList } from '../../state/use-answer.ts';
import { Overview } from './Overview.tsx';
import { OverviewSkeleton } from './OverviewSkeleton.tsx';
import '../../styles/overview.css';
import '../../styles/phone-overview.css';

/** All plans side by side. */
export function OverviewPage() {
  const words = useWords();
  useTitle(null);
  const moment = useMoment();
  const plans = useList<PlanSummary>(apiPaths.plans(moment));
  const overview = useAnswer<OverviewView>(apiPaths.overview(moment));
  const attention = useAnswer<AttentionView>(apiPaths.attention(moment, FIRST_LINES));
  return (
    <div class="page">
      <h1 class="unseen">{words.nav.overview}</h1>
      <Loaded answer={useNamed(together({ plans, overview, attention }))} skeleton={<OverviewSkeleton />}>
        {(known) => (
          <Overview plans={known.plans.items} overview={known.overview} attention={known.attention} />
        )}
      </Loaded>
    </div>
  );
}
