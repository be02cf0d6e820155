import { send } from '../../api.ts';
import { FormProblem } from '../../components/FormField.tsx';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { useSubmit } from '../../state/submit.ts';

/** Leaves for the provider; it sends people back to this page. */
export function OidcButton({ name, next }: { name: string; next: string | undefined }) {
  const { signIn } = useWords();
  const { busy, problem, run } = useSubmit();
  const leave = () =>
    run(async () => {
      const body = next === undefined ? {} : { next };
      const { url } = await send<{ url: string }>(apiPaths.sessionOidc(), 'POST', body);
      location.assign(url);
    });
  return (
    <div class="signin-oidc">
      <p class="signin-or">{signIn.or}</p>
      <FormProblem problem={problem} fields={[]} />
      <button type="button" class="button" disabled={busy} onClick={leave}>
        {signIn.with(name)}
      </button>
    </div>
  );
}
