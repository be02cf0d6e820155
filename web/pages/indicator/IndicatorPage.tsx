import { useRoute } from 'preact-iso/router';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { expectCharts } from '../../charts/library.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { language } from '../../state/language.ts';
import { useLastLoaded } from '../../state/last-loaded.ts';
import { LOADING, loadedValue, together } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Indicator } from './Indicator.tsx';
import '../../styles/charts.css';
import '../../styles/places.css';

expectCharts();

/** One indicator: what it means, how it goes, where, and every figure behind it. */
export function IndicatorPage() {
  const code = useRoute().params.code ?? '';
  const [query] = useQuery();
  const moment = useMoment();
  const indicators = useList<IndicatorRow>(apiPaths.indicators(moment));
  const progress = useList<ProgressRow>(apiPaths.progress({ indicator: code, allocations: true }, moment));
  const own = loadedValue(progress)?.items.find((row) => !row.allocated);
  const around = query.region ?? own?.region.code ?? null;
  // Figures of an indicator without a target may be of any region.
  const ofAll = progress.kind === 'loaded' ? apiPaths.regions() : null;
  const asked = useList<RegionRow>(around === null ? ofAll : apiPaths.regionsAround(around));
  // What is chosen here changes the way to it, not the page.
  const regions = useLastLoaded(asked ?? LOADING);
  const known = loadedValue(indicators)?.items.find((one) => one.code === code) ?? null;
  useTitle(known && (language.value === 'en' ? known.nameEn : known.name));
  if (indicators.kind === 'loaded' && !known) return <NotFoundPage />;
  return (
    <div class="page">
      <Loaded
        answer={useNamed(together({ indicators, progress, regions }))}
        skeleton={
          <>
            <Skeleton height={120} />
            <Skeleton height={380} />
          </>
        }
      >
        {(answers) =>
          known && (
            <Indicator
              key={code}
              indicator={known}
              parts={answers.indicators.items.filter((one) =>
                [known.numerator, known.denominator].includes(one.code),
              )}
              rows={answers.progress.items}
              regions={answers.regions.items}
            />
          )
        }
      </Loaded>
    </div>
  );
}
