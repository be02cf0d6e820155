import type { ReportRow } from '#core/contract/reports.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { may } from '#core/domain/people/permissions.ts';
import { A } from '../../components/A.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { RoleMissing } from '../../components/RoleMissing.tsx';
import { SignInPanel } from '../../components/SignInPanel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { lineageOf } from '../../state/lineage.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { filteredReports, reportGroups } from '../../state/report-list.ts';
import { useMay, useMaySomewhere, useSession } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { MyReports } from './MyReports.tsx';
import { ReportFilters } from './ReportFilters.tsx';
import { ToReview } from './ToReview.tsx';
import '../../styles/upload.css';
import '../../styles/reports.css';

/** What there is to report, and what there is to review. */
export function ReportsPage() {
  const { list } = useWords().reports;
  useTitle(list.title);
  const writes = useMaySomewhere('report.write');
  const reviews = useMaySomewhere('report.review');
  const reads = useMaySomewhere('report.read');
  const imports = useMay('record.import');
  const visitor = loadedValue(useSession())?.actor.personId === null;
  return (
    <div class="page">
      <PageHead
        title={list.title}
        note={list.note}
        aside={
          (writes || imports) && (
            <A to={paths.upload()} class="button">
              {list.byExcel}
            </A>
          )
        }
      />
      {reads === false && (visitor ? <SignInPanel detail={list.signIn} /> : <RoleMissing />)}
      {reads && <Lists writes={writes === true} reviews={reviews === true} />}
    </div>
  );
}

function Lists({ writes, reviews }: { writes: boolean; reviews: boolean }) {
  const { list } = useWords().reports;
  const [query] = useQuery();
  const answer = useNamed(useList<ReportRow>(apiPaths.reports()));
  const session = loadedValue(useSession());
  const regions = loadedValue(useList<RegionRow>(apiPaths.regions()));
  const tabs = [
    ...(writes || !reviews ? [{ tab: 'mine' as const, text: list.mine }] : []),
    ...(reviews ? [{ tab: 'review' as const, text: list.toReview }] : []),
  ];
  const chosen = tabs.find(({ tab }) => tab === query.tab)?.tab ?? tabs[0]!.tab;
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={220} lines={2} />}>
      {({ items }) => {
        const groups = reportGroups(filteredReports(items, query));
        const mayReview = ({ region }: ReportRow) =>
          session !== null &&
          may(session.actor, 'report.review', lineageOf(region.code, regions?.items ?? []));
        const toReview = reportGroups(filteredReports(items, query).filter(mayReview));
        const counts = {
          mine: reportGroups(items).todo.length,
          review: reportGroups(items.filter(mayReview)).waiting.length,
        };
        return (
          <>
            {tabs.length > 1 && (
              <Tabs
                label={list.title}
                chosen={chosen}
                tabs={tabs.map((one) => ({ ...one, count: counts[one.tab] }))}
              />
            )}
            <ReportFilters reports={items} />
            {chosen === 'mine' ? (
              <MyReports groups={groups} writes={writes} />
            ) : (
              <ToReview groups={toReview} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
