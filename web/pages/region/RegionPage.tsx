import { useRoute } from 'preact-iso/router';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language } from '../../state/language.ts';
import { loadedValue, together } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { wholeRegionName } from '../../state/short-name.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Region } from './Region.tsx';
import '../../styles/charts.css';
import '../../styles/places.css';

/** One region: what it has promised or was given, how far it is, and what lies below it. */
export function RegionPage() {
  const code = useRoute().params.code ?? '';
  const regions = useList<RegionRow>(apiPaths.regionsAround(code));
  const progress = useList<ProgressRow>(apiPaths.progress({ region: code, allocations: true }, useMoment()));
  const plans = useList<PlanSummary>(apiPaths.plans(useMoment()));
  const region = loadedValue(regions)?.items.find((one) => one.code === code);
  useTitle(region ? wholeRegionName(region, language.value) : null);
  if (regions.kind === 'loaded' && !region) return <NotFoundPage />;
  return (
    <div class="page">
      <Loaded
        answer={useNamed(together({ regions, progress, plans }))}
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
