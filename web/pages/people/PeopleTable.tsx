import type { PersonRow } from '#core/contract/managed-people.ts';
import { Empty } from '../../components/Empty.tsx';
import { Mixed } from '../../components/Mixed.tsx';
import { RoleBadges } from '../../components/RoleBadges.tsx';
import { Spoken } from '../../components/Spoken.tsx';
import { useQuery } from '../../state/address.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { langOf, plainLabel } from '../../state/lang-of.ts';
import { useWords } from '../../state/language.ts';
import { personState } from '../../state/person-state.ts';

/** Who there is, what they are, and when they were last here. */
export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  const { people: words } = useWords();
  const [query, change] = useQuery();
  if (people.length === 0) return <Empty>{words.nobody}</Empty>;
  return (
    <div class="table-box">
      <table class="table people">
        <thead>
          <tr>
            <th scope="col">{words.columns.name}</th>
            <th scope="col" class="people-organisation">
              {words.columns.organisation}
            </th>
            <th scope="col">{words.columns.roles}</th>
            <th scope="col" class="people-last">
              {words.columns.lastSignIn}
            </th>
            <th scope="col">{words.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} class={query.person === person.id ? 'chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  class="link people-name"
                  aria-label={plainLabel(words.manage(person.name))}
                  onClick={() => change({ person: person.id, new: null })}
                >
                  <Spoken text={words.manage(person.name)}>
                    <Mixed text={person.name} />
                  </Spoken>
                </button>
                {person.username !== null && <small>{person.username}</small>}
              </th>
              <td class="people-organisation" lang={langOf(person.organisation)}>
                {person.organisation}
              </td>
              <td>
                {person.grants.length === 0 ? (
                  <span class="mute">{words.noRoles}</span>
                ) : (
                  <RoleBadges grants={person.grants} />
                )}
              </td>
              <td class="people-last nowrap">
                {person.lastSignInAt === null ? (
                  <span class="mute">{words.never}</span>
                ) : (
                  chinaMinute(person.lastSignInAt)
                )}
              </td>
              <td class="nowrap people-state">
                <StateBadge person={person} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StateBadge({ person }: { person: PersonRow }) {
  const { people: words } = useWords();
  const state = personState(person);
  return <span class={`badge badge-person-${state}`}>{words.states[state]}</span>;
}
