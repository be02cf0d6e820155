import { useEffect, useId } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { may } from '#core/domain/people/permissions.ts';
import { send } from '../api.ts';
import { apiPaths, paths } from '../paths.ts';
import { useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { usePopover } from '../state/popover.ts';
import { renewSession, type Session, signInHref, useSession } from '../state/session.ts';
import { useSubmit } from '../state/submit.ts';
import { A } from './A.tsx';

/** Who is reading, at the end of the bar: a way in, or a menu. Nothing until it is known. */
export function AccountMenu() {
  const { signIn } = useWords();
  const { url } = useLocation();
  const session = loadedValue(useSession());
  if (!session) return null;
  if (session.actor.personId !== null) return <Menu session={session} />;
  return (
    <a class="tool" href={signInHref(url)}>
      {signIn.title}
    </a>
  );
}

function Menu({ session: { actor, by } }: { session: Session }) {
  const { signIn, people } = useWords();
  const { path } = useLocation();
  const { open, setOpen, box } = usePopover();
  const { busy, problem, run } = useSubmit();
  const id = useId();
  useEffect(() => setOpen(false), [path]);
  const manages = actor.grants.some((grant) =>
    may({ ...actor, grants: [grant] }, 'people.manage', [grant.region]),
  );
  const leave = () =>
    run(async () => {
      await send(apiPaths.session(), 'DELETE');
      await renewSession();
    });
  return (
    <div class="moment account-menu" ref={box}>
      <button
        type="button"
        class="tool account-tool"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="5" r="3" />
          <path d="M2 14.5c.6-3.4 2.8-5 6-5s5.4 1.6 6 5z" />
        </svg>
        <span class="account-name">{actor.name}</span>
      </button>
      {open && (
        <div id={id} class="popover account-popover">
          <p class="account-who">{actor.name}</p>
          <A to={paths.account()}>{signIn.account}</A>
          {manages && <A to={paths.people()}>{people.title}</A>}
          {by === 'session' && (
            <button type="button" disabled={busy} onClick={leave}>
              {signIn.leave}
            </button>
          )}
          {problem && (
            <p class="form-problem" role="alert">
              {problem.detail}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
