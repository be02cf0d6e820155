import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useWords } from '../state/language.ts';
import type { Session } from '../state/session.ts';
import { isSharedPath, sharedHref } from '../state/shared.ts';
import { LeaveShared } from './ShareBanner.tsx';

/** What somebody sees who came by a link: its page; on any other page, and once it has ended, a calm sentence. */
export function SharedGate({ session, children }: { session: Session; children: ComponentChildren }) {
  const { sharing: words, signIn } = useWords();
  const { path } = useLocation();
  const { share, shareEnded } = session;
  if (share && isSharedPath(share, path)) return children;
  return (
    <div class="page gate">
      <div class="signin-panel" role="status">
        <strong>{share ? words.onlyThis : words.ended}</strong>
        <p>{share ? words.onlyThisText : shareEnded && words.reasons[shareEnded]}</p>
        {share && (
          <a class="button button-main" href={sharedHref(share)}>
            {words.back}
          </a>
        )}
        <LeaveShared />
        <a href="/sign-in">{signIn.title}</a>
      </div>
    </div>
  );
}
