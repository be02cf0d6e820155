import type { PersonRow } from '#core/contract/managed-people.ts';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { SharesPanel } from '../../components/SharesPanel.tsx';
import { SignedIn } from '../../components/SignedIn.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useNamed } from '../../state/names.ts';
import { searchPeople } from '../../state/person-state.ts';
import { useMay, useMaySomewhere } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonDialog } from './PersonDialog.tsx';

/** The people of the regions that one manages. Which one is open stands in the address (`person`, `new`). */
export function PeoplePage() {
  const { people: words } = useWords();
  useTitle(words.title);
  return (
    <div class="page">
      <PageHead title={words.title} note={words.note} />
      <SignedIn>
        <div class="stack">
          <Managed />
        </div>
      </SignedIn>
    </div>
  );
}

/** Whoever manages nobody is told so, and nothing is asked that would be refused. */
function Managed() {
  const { people: words } = useWords();
  const manages = useMaySomewhere('people.manage');
  if (manages === null) return <Skeleton height={40} lines={6} />;
  return manages ? <People /> : <Empty>{words.onlyAdministrator}</Empty>;
}

function People() {
  const { people: words } = useWords();
  const [query, change] = useQuery();
  const administers = useMay('site.administer');
  const people = useList<PersonRow>(apiPaths.people());
  const withDemo = query.demo === '1';
  return (
    <Loaded answer={useNamed(people)} skeleton={<Skeleton height={40} lines={6} />}>
      {({ items }) => (
        <>
          <section class="panel">
            <div class="people-tools">
              <SearchBox label={words.search} />
              {items.some(({ demo }) => demo) && (
                <label class="people-demo">
                  <input
                    type="checkbox"
                    checked={withDemo}
                    onChange={(event) => change({ demo: event.currentTarget.checked ? '1' : null }, true)}
                  />
                  {words.showDemo}
                </label>
              )}
              <button
                type="button"
                class="button button-main"
                onClick={() => change({ new: '1', person: null })}
              >
                {words.create}
              </button>
            </div>
            <PeopleTable
              people={searchPeople(
                query.q ?? '',
                items.filter(({ demo }) => withDemo || !demo),
              )}
            />
          </section>
          {/* Behind the people, which would push it down as they come. */}
          {administers && <SharesPanel all />}
          <PersonDialog people={items} />
        </>
      )}
    </Loaded>
  );
}
