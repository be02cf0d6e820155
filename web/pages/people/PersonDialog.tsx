import type { PersonRow } from '#core/contract/managed-people.ts';
import { SideDialog } from '../../components/SideDialog.tsx';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useQueryDialog } from '../../state/query-dialog.ts';
import { useSession } from '../../state/session.ts';
import { AccessSection } from './AccessSection.tsx';
import { FactsSection } from './FactsSection.tsx';
import { GrantsSection } from './GrantsSection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { NewPerson } from './NewPerson.tsx';

/** A person to be managed (`person=…`), or a new one (`new=1`). */
export function PersonDialog({ people }: { people: readonly PersonRow[] }) {
  const { people: words } = useWords();
  const named = useQueryDialog('person');
  const making = useQueryDialog('new');
  const person = people.find(({ id }) => id === named.named);
  if (making.named !== null)
    return (
      <SideDialog label={words.create} close={making.close}>
        <NewPerson />
      </SideDialog>
    );
  if (!person) return null;
  return (
    <SideDialog key={person.id} label={words.manage(person.name)} close={named.close}>
      <Managed person={person} />
    </SideDialog>
  );
}

function Managed({ person }: { person: PersonRow }) {
  const { people: words } = useWords();
  const session = loadedValue(useSession());
  const oneself = session?.actor.personId === person.id;
  return (
    <div class="person">
      <div class="why-head">
        <h2>{person.name}</h2>
        {person.username !== null && <p class="code">{person.username}</p>}
      </div>
      {person.demo && <p class="notice notice-stale">{words.demoOnly}</p>}
      {!person.demo && !person.manageable && <p class="notice notice-stale">{words.outside}</p>}
      {oneself && <p class="notice notice-stale">{words.oneself}</p>}
      {person.manageable && <FactsSection key={`facts ${person.id}`} person={person} />}
      <GrantsSection person={person} mayChange={person.manageable && !oneself} />
      {person.manageable && !oneself && (
        <>
          <LinkSection person={person} />
          <AccessSection person={person} />
        </>
      )}
    </div>
  );
}
