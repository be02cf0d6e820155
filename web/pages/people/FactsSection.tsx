import { useState } from 'preact/hooks';
import type { PersonRow } from '#core/contract/managed-people.ts';
import { send } from '../../api.ts';
import { FormProblem } from '../../components/FormField.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';
import { FactFields } from './FactFields.tsx';

/** What a person is called, where they work, and where mail reaches them. */
export function FactsSection({ person }: { person: PersonRow }) {
  const { people: words } = useWords();
  const { busy, problem, run } = useSubmit();
  const [saved, setSaved] = useState(false);
  async function submit(event: SubmitEvent): Promise<void> {
    const typed = textsOf(event);
    setSaved(false);
    const body = {
      name: typed('name'),
      organisation: typed('organisation').trim() || null,
      email: typed('email').trim() || null,
    };
    if (!(await run(() => send(apiPaths.person(person.id), 'PUT', body)))) return;
    setSaved(true);
    refreshAll();
  }
  return (
    <section>
      <h3>{words.facts}</h3>
      <form class="form form-wide" onSubmit={submit}>
        <FormProblem problem={problem} fields={['email']} />
        <FactFields known={person} problem={problem} />
        <p class="row">
          <button type="submit" class="button" disabled={busy}>
            {words.save}
          </button>
          {saved && (
            <span role="status" class="form-saved">
              {words.saved}
            </span>
          )}
        </p>
      </form>
    </section>
  );
}
