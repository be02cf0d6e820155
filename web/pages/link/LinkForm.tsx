import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { LinkView } from '#core/contract/people.ts';
import { type CredentialFault, passwordFault, usernameFault } from '#core/domain/people/credentials.ts';
import { send } from '../../api.ts';
import { FormField, FormProblem } from '../../components/FormField.tsx';
import { NewPassword } from '../../components/NewPassword.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { faultProblem } from '../../state/fault-problem.ts';
import { useWords } from '../../state/language.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';

/** Chooses a password, and for the first administrator a name and a user name; then signs in with it. */
export function LinkForm({ secret, link }: { secret: string; link: LinkView }) {
  const { signIn, people } = useWords();
  const { busy, problem, run } = useSubmit();
  const [fault, setFault] = useState<Problem | null>(null);
  const isFirst = link.kind === 'first_administrator';
  const shown = fault ?? problem;

  async function submit(event: SubmitEvent): Promise<void> {
    const text = textsOf(event);
    const username = link.username ?? text('username').trim().toLowerCase();
    const password = text('password');
    const wrong: CredentialFault | null =
      (isFirst ? usernameFault(username) : null) ?? passwordFault(password, username);
    const found =
      password === text('again') ? faultProblem(wrong) : faultProblem(different(signIn.link.different));
    setFault(found);
    if (found) return;
    const done = await run(async () => {
      const body = isFirst ? { name: text('name'), username, password } : { password };
      await send(apiPaths.link(secret), 'POST', body);
      await send(apiPaths.session(), 'POST', { username, password });
    });
    // The link is used up: nothing that knows it is to be asked again.
    if (done) location.replace(paths.overview());
  }

  return (
    <form class="form" onSubmit={submit}>
      <FormProblem problem={shown} fields={['name', 'username', 'password', 'again']} />
      {isFirst ? (
        <>
          <FormField name="name" label={signIn.link.name} problem={shown}>
            {(attributes) => (
              <input {...attributes} type="text" required maxLength={60} autoComplete="name" />
            )}
          </FormField>
          <FormField name="username" label={signIn.username} hint={signIn.link.usernameHint} problem={shown}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                required
                maxLength={40}
                autoComplete="username"
                autoCapitalize="none"
                spellcheck={false}
              />
            )}
          </FormField>
        </>
      ) : (
        <dl class="facts">
          <div>
            <dt>{people.account.name}</dt>
            <dd>{link.name}</dd>
          </div>
          <div>
            <dt>{signIn.username}</dt>
            <dd>{link.username}</dd>
          </div>
        </dl>
      )}
      <NewPassword label={signIn.password} username={link.username} problem={shown} />
      <button type="submit" class="button button-main" disabled={busy}>
        {busy ? signIn.link.submitting : signIn.link.submit}
      </button>
      <p class="form-hint">{signIn.link.until(chinaMinute(link.expiresAt))}</p>
    </form>
  );
}

function different(sentence: string) {
  return { field: 'again' as const, zh: sentence, en: sentence };
}
