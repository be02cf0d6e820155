import { useState } from 'preact/hooks';
import type { IssuedLink, PersonRow } from '#core/contract/managed-people.ts';
import { send } from '../../api.ts';
import { FormProblem } from '../../components/FormField.tsx';
import { IssuedLinkBox } from '../../components/IssuedLinkBox.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import { useSubmit } from '../../state/submit.ts';

/** The link by which a person chooses a password. */
export function LinkSection({ person }: { person: PersonRow }) {
  const { people: words } = useWords();
  const { busy, problem, run } = useSubmit();
  const [link, setLink] = useState<IssuedLink | null>(null);
  const offer = async (): Promise<void> => {
    const taken = await run(async () => {
      setLink(await send<IssuedLink>(apiPaths.personDeed(person.id, 'link'), 'POST'));
    });
    if (taken) refreshAll();
  };
  if (person.disabledAt !== null) return null;
  return (
    <section>
      <h3>{words.link}</h3>
      <FormProblem problem={problem} fields={[]} />
      {link ? (
        <IssuedLinkBox link={link} />
      ) : (
        <p class="mute">
          {person.username === null
            ? words.linkNote.provider
            : person.linkUntil === null
              ? words.linkNote.none
              : words.linkNote.open(chinaMinute(person.linkUntil))}
        </p>
      )}
      {person.username !== null && (
        <p class="row lines-foot">
          <button type="button" class="button" disabled={busy} onClick={offer}>
            {words.offer[person.hasPassword ? 'password_reset' : 'invitation']}
          </button>
        </p>
      )}
    </section>
  );
}
