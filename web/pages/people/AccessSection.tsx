import { useState } from 'preact/hooks';
import type { PersonRow } from '#core/contract/managed-people.ts';
import { send } from '../../api.ts';
import { FormProblem } from '../../components/FormField.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';
import { useSubmit } from '../../state/submit.ts';

/** Signing a person out everywhere, and stopping the account or letting it be used again. */
export function AccessSection({ person }: { person: PersonRow }) {
  const { people: words } = useWords();
  const { busy, problem, run } = useSubmit();
  const [asking, setAsking] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const change = async (sending: () => Promise<unknown>): Promise<void> => {
    setAsking(false);
    setEnded(null);
    if (await run(sending)) refreshAll();
  };
  const endAll = () =>
    change(async () => {
      const { ended: count } = await send<{ ended: number }>(apiPaths.personSessions(person.id), 'DELETE');
      setEnded(count);
    });
  const deed = (what: 'disable' | 'enable') =>
    change(() => send(apiPaths.personDeed(person.id, what), 'POST'));
  return (
    <section>
      <h3>{words.access}</h3>
      <FormProblem problem={problem} fields={[]} />
      {ended !== null && (
        <p class="form-done" role="status">
          {words.sessionsEnded(ended)}
        </p>
      )}
      {person.disabledAt !== null ? (
        <button type="button" class="button" disabled={busy} onClick={() => deed('enable')}>
          {words.enable}
        </button>
      ) : asking ? (
        <div role="alertdialog" aria-label={words.disable} class="row">
          <p>{words.disableConfirm}</p>
          <button type="button" class="button button-danger" disabled={busy} onClick={() => deed('disable')}>
            {words.disable}
          </button>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <p class="row">
          <button type="button" class="button" disabled={busy} onClick={endAll}>
            {words.endSessions}
          </button>
          <button type="button" class="button button-danger" disabled={busy} onClick={() => setAsking(true)}>
            {words.disable}
          </button>
        </p>
      )}
    </section>
  );
}
