import { useLocation } from 'preact-iso/router';
import { useWords } from '../state/language.ts';
import { signInHref } from '../state/session.ts';

/** Says that one has to sign in, and leads there and back. */
export function SignInPanel({ detail }: { detail: string }) {
  const { signIn } = useWords();
  const { url } = useLocation();
  return (
    <div class="signin-panel" role="status">
      <strong>{signIn.needed}</strong>
      <p>{detail}</p>
      <a class="button button-main" href={signInHref(url)}>
        {signIn.title}
      </a>
    </div>
  );
}
