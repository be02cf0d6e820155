import { useState } from 'preact/hooks';
import type { AccountView } from '#core/contract/account.ts';
import type { Problem } from '#core/contract/common.ts';
import { passwordFault } from '#core/domain/people/credentials.ts';
import { send } from '../../api.ts';
import { FormField, FormProblem } from '../../components/FormField.tsx';
import { NewPassword } from '../../components/NewPassword.tsx';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { faultProblem } from '../../state/fault-problem.ts';
import { useWords } from '../../state/language.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';

/** Changes the password; the old one is asked for. */
export function PasswordPanel({ account, bySession }: { account: AccountView; bySession: boolean }) {
  const { people } = useWords();
  const { account: text } = people;
  if (account.demo) return null;
  return (
    <Panel title={text.password} note={account.hasPassword ? text.passwordNote : null}>
      {!account.hasPassword && <p class="mute">{text.noPassword}</p>}
      {account.hasPassword && !bySession && <p class="mute">{text.bySession}</p>}
      {account.hasPassword && bySession && <Form username={account.username ?? ''} />}
    </Panel>
  );
}

function Form({ username }: { username: string }) {
  const { people, signIn } = useWords();
  const { account: text } = people;
  const { busy, problem, run } = useSubmit();
  const [fault, setFault] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const shown = fault ?? renamed(problem);

  async function submit(event: SubmitEvent): Promise<void> {
    const form = event.currentTarget as HTMLFormElement;
    const typed = textsOf(event);
    const newPassword = typed('password');
    const different = { field: 'again', zh: signIn.link.different, en: signIn.link.different };
    const found = faultProblem(
      newPassword === typed('again') ? passwordFault(newPassword, username) : different,
    );
    setDone(false);
    setFault(found);
    if (found) return;
    const taken = await run(() =>
      send(apiPaths.password(), 'PUT', { oldPassword: typed('oldPassword'), newPassword }),
    );
    if (!taken) return;
    form.reset();
    setDone(true);
    refreshAll();
  }

  return (
    <form class="form" onSubmit={submit}>
      {done && (
        <p class="form-done" role="status">
          {text.changed}
        </p>
      )}
      <FormProblem problem={shown} fields={['oldPassword', 'password', 'again']} />
      <FormField name="oldPassword" label={text.oldPassword} problem={shown}>
        {(attributes) => (
          <input {...attributes} type="password" required maxLength={500} autoComplete="current-password" />
        )}
      </FormField>
      <NewPassword label={text.newPassword} username={username} problem={shown} />
      <button type="submit" class="button button-main" disabled={busy}>
        {text.change}
      </button>
    </form>
  );
}

/** The field is called otherwise on the screen. */
function renamed(problem: Problem | null): Problem | null {
  if (problem?.details?.field !== 'newPassword') return problem;
  return { ...problem, details: { field: 'password' } };
}
