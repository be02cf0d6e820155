import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { FoundRegions } from './FoundRegions.tsx';
import { RegionMaps } from './RegionMaps.tsx';
import '../../styles/charts.css';
import '../../styles/places.css';

/** All regions: as maps, and by name. */
export function RegionsPage() {
  const { region: words } = useWords();
  useTitle(words.indexTitle);
  const [query] = useQuery();
  const regions = useList<RegionRow>(apiPaths.regions());
  const progress = useList<ProgressRow>(apiPaths.progress({ allocations: true }, useMoment()));
  return (
    <div class="page">
      <PageHead
        title={words.indexTitle}
        note={words.indexNote}
        aside={<SearchBox label={words.searchLabel} />}
      />
      <Loaded
        answer={useNamed(together({ regions, progress }))}
        skeleton={<Skeleton height={300} lines={3} />}
      >
        {(known) =>
          query.q ? (
            <FoundRegions text={query.q} regions={known.regions.items} />
          ) : (
            <>
              <DemoMark shown={known.progress.items.some((row) => row.demo && row.allocated)} />
              <RegionMaps regions={known.regions.items} rows={known.progress.items} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}
