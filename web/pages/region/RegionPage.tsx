import { useRoute } from 'preact-iso/router';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { loadedValue, together } from '../../state/loadable.ts';
import { useShared } from '../../state/shared.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Region } from './Region.tsx';
import '../../styles/charts.css';
import '../../styles/places.css';

/** One region: what it has promised or was given, how far it is, and what lies below it. */
export function RegionPage() {
  const code = useRoute().params.code ?? '';
  const regions = useList<RegionRow>(apiPaths.regions());
  // All verdicts, as the overview asks for them: the regions below and their lights come along.
  // Somebody who reads by a shared link is shown the region's own.
  const shared = useShared() !== null;
  const progress = useList<ProgressRow>(
    apiPaths.progress({ allocations: true, ...(shared ? { region: code } : {}) }, useMoment()),
  );
  const plans = useList<PlanSummary>(apiPaths.plans(useMoment()));
  const region = loadedValue(regions)?.items.find((one) => one.code === code);
  useTitle(region?.name ?? null);
  if (regions.kind === 'loaded' && !region) return <NotFoundPage />;
  return (
    <div class="page">
      <Loaded
        answer={together({ regions, progress, plans })}
        skeleton={
          <>
            <Skeleton height={120} />
            <Skeleton height={380} />
          </>
        }
      >
        {(known) =>
          region && (
            <Region
              key={code}
              region={region}
              regions={known.regions.items}
              rows={known.progress.items}
              plans={known.plans.items}
            />
          )
        }
      </Loaded>
    </div>
  );
}
