import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { send } from '../api.ts';
import { apiPaths } from '../paths.ts';
import { refreshAll } from '../state/answers.ts';
import { useWords } from '../state/language.ts';
import { textsOf, useSubmit } from '../state/submit.ts';
import { FormField, FormProblem } from './FormField.tsx';
import { SideDialog } from './SideDialog.tsx';

/** Keeps the address that is open under a name. */
export function SaveViewDialog({ close }: { close: () => void }) {
  const { sharing: words } = useWords();
  const { url } = useLocation();
  const { busy, problem, run } = useSubmit();
  const [saved, setSaved] = useState(false);
  async function submit(event: SubmitEvent): Promise<void> {
    const typed = textsOf(event);
    const body = { name: typed('name'), address: url };
    if (!(await run(() => send(apiPaths.savedViews(), 'POST', body)))) return;
    setSaved(true);
    refreshAll();
  }
  return (
    <SideDialog label={words.saveTitle} close={close}>
      <header class="why-head">
        <h2>{words.saveTitle}</h2>
      </header>
      <p>{words.saveLead}</p>
      {saved ? (
        <p class="form-saved" role="status">
          {words.saved}
        </p>
      ) : (
        <form class="form" onSubmit={submit}>
          <FormProblem problem={problem} fields={['name']} />
          <FormField name="name" label={words.viewName} problem={problem}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                required
                maxLength={60}
                autoComplete="off"
                defaultValue={document.title.split(' · ')[0]!.slice(0, 60)}
              />
            )}
          </FormField>
          <button type="submit" class="button button-main" disabled={busy}>
            {words.saveIt}
          </button>
        </form>
      )}
    </SideDialog>
  );
}
