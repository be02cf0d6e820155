import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso/router';
import { may } from '#core/domain/people/permissions.ts';
import { paths } from '../paths.ts';
import { useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { useSession } from '../state/session.ts';
import { A } from './A.tsx';
import { SharedGate } from './SharedGate.tsx';
import { SignInPanel } from './SignInPanel.tsx';

/** Pages that everybody may open. */
const OPEN = [paths.signIn(), paths.link(), paths.account()];

/**
 * One sentence instead of a page on which every part would be refused. Pages wait until it is known who is
 * reading, so that nothing is asked for in vain.
 */
export function Gate({ children }: { children: ComponentChildren }) {
  const { signIn } = useWords();
  const { path } = useLocation();
  const answer = useSession();
  const session = loadedValue(answer);
  if (answer.kind === 'loading') return null;
  if (session?.by === 'share' && !OPEN.includes(path) && !path.startsWith(paths.sharedLink('')))
    return <SharedGate session={session}>{children}</SharedGate>;
  if (
    !session ||
    session.publicRead ||
    path.startsWith(paths.sharedLink('')) ||
    OPEN.includes(path) ||
    may(session.actor, 'approved.read', null)
  )
    return children;
  return (
    <div class="page gate">
      {session.actor.personId === null ? (
        <SignInPanel detail={signIn.closed} />
      ) : (
        <div class="signin-panel" role="status">
          <strong>{signIn.noRole}</strong>
          <p>{signIn.noRoleText}</p>
          <A class="button" to={paths.account()}>
            {signIn.account}
          </A>
        </div>
      )}
    </div>
  );
}
