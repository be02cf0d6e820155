import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { send } from '../../api.ts';
import { FormField, FormProblem } from '../../components/FormField.tsx';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { renewSession } from '../../state/session.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';

/** User name and password. What was typed as a name stays when it is refused; the password does not. */
export function SignInForm({ onward }: { onward: string }) {
  const { signIn } = useWords();
  const { route } = useLocation();
  const { busy, problem, run } = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  async function submit(event: SubmitEvent): Promise<void> {
    const text = textsOf(event);
    const done = await run(async () => {
      const body = { username: text('username'), password: text('password') };
      await send(apiPaths.session(), 'POST', body);
      await renewSession();
    });
    if (done) return route(onward, true);
    const password = form.current?.querySelector<HTMLInputElement>('input[type="password"]');
    if (password) {
      password.value = '';
      password.focus();
    }
  }
  return (
    <form ref={form} class="form" onSubmit={submit}>
      <FormProblem problem={problem} fields={[]} />
      <FormField name="username" label={signIn.username}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            required
            maxLength={100}
            autoComplete="username"
            autoCapitalize="none"
            spellcheck={false}
          />
        )}
      </FormField>
      <FormField name="password" label={signIn.password}>
        {(attributes) => (
          <input {...attributes} type="password" required maxLength={500} autoComplete="current-password" />
        )}
      </FormField>
      <button type="submit" class="button button-main" disabled={busy}>
        {busy ? signIn.entering : signIn.enter}
      </button>
    </form>
  );
}
