import type { BriefingListing } from '#core/contract/briefings.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { Briefings } from './Briefings.tsx';
import '../../styles/briefings.css';

/** The month's page for every plan, to look at and to take away. */
export function BriefingsPage() {
  const { briefings: words } = useWords();
  useTitle(words.title);
  const listings = useList<BriefingListing>(apiPaths.briefings(useMoment()));
  const plans = useList<PlanSummary>(apiPaths.plans(useMoment()));
  return (
    <div class="page">
      <PageHead title={words.title} note={words.note} />
      <Loaded answer={together({ listings, plans })} skeleton={<Skeleton height={760} />}>
        {(known) =>
          known.listings.items.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <Briefings listings={known.listings.items} plans={known.plans.items} />
          )
        }
      </Loaded>
    </div>
  );
}
