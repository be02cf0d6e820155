import { useEffect, useId, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { SavedViewRow } from '#core/contract/saved-views.ts';
import { may, maySomewhere } from '#core/domain/people/permissions.ts';
import { send } from '../api.ts';
import { apiPaths, paths } from '../paths.ts';
import { langOf } from '../state/lang-of.ts';
import { useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { usePopover } from '../state/popover.ts';
import { unsentOf } from '../state/report-grid/shelf.ts';
import { renewSession, type Session, signInHref, useSession } from '../state/session.ts';
import { useSubmit } from '../state/submit.ts';
import { useList } from '../state/use-answer.ts';
import { A } from './A.tsx';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

const VIEWS_SHOWN = 6;

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
  const { signIn, people, sharing } = useWords();
  const { path } = useLocation();
  const { open, setOpen, box } = usePopover();
  const id = useId();
  const [dialog, setDialog] = useState<'share' | 'save' | null>(null);
  const choose = (one: 'share' | 'save') => {
    setOpen(false);
    setDialog(one);
  };
  useEffect(() => setOpen(false), [path]);
  const manages = actor.grants.some((grant) =>
    may({ ...actor, grants: [grant] }, 'people.manage', [grant.region]),
  );
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
        <span class="account-name" lang={langOf(actor.name)}>
          {actor.name}
        </span>
      </button>
      {open && (
        <div id={id} class="popover account-popover">
          <p class="account-who" lang={langOf(actor.name)}>
            {actor.name}
          </p>
          <A to={paths.account()}>{signIn.account}</A>
          {manages && <A to={paths.people()}>{people.title}</A>}
          <MenuViews />
          <button type="button" onClick={() => choose('save')}>
            {sharing.save}
          </button>
          {maySomewhere(actor, 'link.share') && (
            <button type="button" onClick={() => choose('share')}>
              {sharing.share}
            </button>
          )}
          {by === 'session' && <Leave person={actor.personId!} />}
        </div>
      )}
      {dialog === 'share' && <ShareDialog close={() => setDialog(null)} />}
      {dialog === 'save' && <SaveViewDialog close={() => setDialog(null)} />}
    </div>
  );
}

/** Signs out; what this computer keeps of the person's reports goes with it if they wish. */
function Leave({ person }: { person: string }) {
  const { signIn } = useWords();
  const { busy, problem, run } = useSubmit();
  const [unsent, setUnsent] = useState<string[]>([]);
  const leave = () =>
    run(async () => {
      await send(apiPaths.session(), 'DELETE');
      await renewSession();
    });
  const ask = () => {
    const kept = unsentOf(localStorage, person);
    setUnsent(kept);
    if (kept.length === 0) leave();
  };
  const drop = () => {
    for (const name of unsent) localStorage.removeItem(name);
    leave();
  };
  return (
    <>
      {unsent.length === 0 ? (
        <button type="button" disabled={busy} onClick={ask}>
          {signIn.leave}
        </button>
      ) : (
        <>
          <p class="account-unsent" role="alert">
            {signIn.unsent(unsent.length)}
          </p>
          <button type="button" disabled={busy} onClick={drop}>
            {signIn.leaveDropping}
          </button>
          <button type="button" disabled={busy} onClick={leave}>
            {signIn.leaveKeeping}
          </button>
        </>
      )}
      {problem && (
        <p class="form-problem" role="alert">
          {problem.detail}
        </p>
      )}
    </>
  );
}

/** The first few of one's saved views; all of them are on the account's page. */
function MenuViews() {
  const { sharing } = useWords();
  const items = loadedValue(useList<SavedViewRow>(apiPaths.savedViews()))?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div class="menu-views">
      <p class="account-who">{sharing.views}</p>
      {items.slice(0, VIEWS_SHOWN).map((view) => (
        <a key={view.id} href={view.address}>
          {view.name}
        </a>
      ))}
      {items.length > VIEWS_SHOWN && <a href={paths.account()}>{sharing.allViews(items.length)}</a>}
    </div>
  );
}
