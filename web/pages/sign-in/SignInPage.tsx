import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { PageHead } from '../../components/PageHead.tsx';
import { paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { onwardFrom, useSession } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { DemoPeople } from './DemoPeople.tsx';
import { OidcButton } from './OidcButton.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The ways in. Afterwards one is where one came from (`next`). */
export function SignInPage() {
  const { signIn } = useWords();
  useTitle(signIn.title);
  const { query, route } = useLocation();
  const session = loadedValue(useSession());
  const onward = onwardFrom(query.next);
  const person = session && session.actor.personId !== null ? session.actor : null;
  // Back from a provider, signed in: nothing to do here.
  const passing = query.via === 'oidc' && query.error === undefined && person !== null;
  useEffect(() => {
    if (passing) route(person.grants.length === 0 ? paths.account() : onward, true);
  }, [passing]);
  return (
    <div class="page signin">
      <PageHead title={signIn.title} note={signIn.note} />
      <div class="signin-ways">
        <section class="panel signin-form">
          {query.error && (
            <p class="form-problem" role="alert">
              {signIn.oidcFaults[query.error] ?? signIn.oidcFault(query.error)}
            </p>
          )}
          {person && (
            <p class="notice notice-stale">
              {signIn.signedInAs(person.name)} <a href={onward}>{signIn.goOn}</a>
            </p>
          )}
          <SignInForm onward={onward} />
          {session?.oidc && <OidcButton name={session.oidc} next={query.next} />}
          <p class="mute signin-help">{signIn.forgotten}</p>
        </section>
        <DemoPeople onward={onward} />
      </div>
    </div>
  );
}
