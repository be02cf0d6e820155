import type { BriefingListing } from '#core/contract/briefings.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { useMay, useMaySomewhere } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { Archive } from './archive/Archive.tsx';
import { Briefings } from './Briefings.tsx';
import { Notices } from './Notices.tsx';
import { Schedules } from './schedules/Schedules.tsx';
import { Templates } from './templates/Templates.tsx';
import '../../styles/people.css';
import '../../styles/plan.css';
import '../../styles/briefings.css';
import '../../styles/briefing-issues.css';

/** The month's page for every plan, to look at and to take away. */
export function BriefingsPage() {
  const { briefings: words } = useWords();
  useTitle(words.title);
  const listings = useList<BriefingListing>(apiPaths.briefings(useMoment(), language.value));
  const [query] = useQuery();
  const schedules = [useMaySomewhere('briefing.schedule'), useMaySomewhere('briefing.write')].includes(true);
  const administers = useMay('site.administer') === true;
  const tabs = [
    { tab: 'month' as const, text: words.issues.tabs.month },
    { tab: 'archive' as const, text: words.issues.tabs.archive },
    ...(schedules ? [{ tab: 'schedules' as const, text: words.schedules.tab }] : []),
    ...(administers ? [{ tab: 'templates' as const, text: words.templates.tab }] : []),
  ];
  const tab = tabs.find((one) => one.tab === query.tab)?.tab ?? 'month';
  const plans = useList<PlanSummary>(apiPaths.plans(useMoment()));
  return (
    <div class="page">
      <PageHead title={words.title} note={words.note} />
      <Notices />
      <Tabs label={words.issues.tabs.label} chosen={tab} keep={['plan']} tabs={tabs} />
      <Loaded answer={useNamed(together({ listings, plans }))} skeleton={<Skeleton height={760} />}>
        {(known) =>
          tab === 'archive' ? (
            <Archive plans={known.plans.items} />
          ) : tab === 'schedules' ? (
            <Schedules plans={known.plans.items} />
          ) : tab === 'templates' ? (
            <Templates plans={known.plans.items} />
          ) : known.listings.items.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <Briefings listings={known.listings.items} plans={known.plans.items} />
          )
        }
      </Loaded>
    </div>
  );
}
