import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { Compare } from './Compare.tsx';
import '../../styles/charts.css';
import '../../styles/compare.css';

/** Regions, indicators, periods and two moments side by side. Everything that is chosen stands in the address. */
export function ComparePage() {
  const { compare: words } = useWords();
  useTitle(words.title);
  const indicators = useList<IndicatorRow>(apiPaths.indicators(useMoment()));
  const regions = useList<RegionRow>(apiPaths.regions());
  return (
    <div class="page">
      <PageHead title={words.title} note={words.note} />
      <Loaded
        answer={together({ indicators, regions })}
        skeleton={
          <>
            <Skeleton height={180} />
            <Skeleton height={320} />
          </>
        }
      >
        {(known) => <Compare indicators={known.indicators.items} regions={known.regions.items} />}
      </Loaded>
    </div>
  );
}
