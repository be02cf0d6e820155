import { useState } from 'preact/hooks';
import type { NewTokenResult, TokenRow } from '#core/contract/account.ts';
import { TOKEN_SCOPES } from '#core/domain/people/permissions.ts';
import { send } from '../../api.ts';
import { CopyBox } from '../../components/CopyBox.tsx';
import { FormField, FormProblem } from '../../components/FormField.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';

const DAYS = [30, 90, 180, 365];

/** Makes a token; its secret stays on the screen until one leaves, or revokes it. */
export function TokenForm({ tokens }: { tokens: readonly TokenRow[] }) {
  const { people } = useWords();
  const { account: text } = people;
  const { busy, problem, run } = useSubmit();
  const [made, setMade] = useState<NewTokenResult | null>(null);

  async function submit(event: SubmitEvent): Promise<void> {
    const form = event.currentTarget as HTMLFormElement;
    const typed = textsOf(event);
    const scopes = new FormData(form).getAll('scopes');
    const taken = await run(async () => {
      const body = { name: typed('name'), scopes, days: Number(typed('days')) };
      setMade(await send<NewTokenResult>(apiPaths.tokens(), 'POST', body));
    });
    if (!taken) return;
    form.reset();
    refreshAll();
  }

  return (
    <>
      {made && tokens.some(({ id }) => id === made.token.id) && (
        <div class="form-done" role="status">
          <p>{text.tokenOnce}</p>
          <CopyBox label={text.tokens} text={made.secret} />
        </div>
      )}
      <form class="form form-wide" onSubmit={submit}>
        <FormProblem problem={problem} fields={[]} />
        <FormField name="name" label={text.tokenName}>
          {(attributes) => <input {...attributes} type="text" required maxLength={60} autoComplete="off" />}
        </FormField>
        <FormField name="days" label={text.tokenDays}>
          {(attributes) => (
            <select {...attributes}>
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {text.days(days)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <fieldset class="form-checks">
          <legend>{text.scopes}</legend>
          {TOKEN_SCOPES.map((scope) => (
            <label key={scope}>
              <input type="checkbox" name="scopes" value={scope} defaultChecked={scope === 'read'} />
              {text.scopeWords[scope]}
            </label>
          ))}
        </fieldset>
        <button type="submit" class="button" disabled={busy}>
          {text.createToken}
        </button>
      </form>
    </>
  );
}
