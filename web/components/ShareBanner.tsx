import { useEffect } from 'preact/hooks';
import type { SharedView } from '#core/contract/share-links.ts';
import { send } from '../api.ts';
import { apiPaths, paths } from '../paths.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { useWords } from '../state/language.ts';

/** Who shows this page to somebody outside, until when, as of which moment. */
export function ShareBanner({ shared }: { shared: SharedView }) {
  const { sharing: words } = useWords();
  // Links that lead to other pages are left out by the style sheet.
  useEffect(() => {
    document.documentElement.classList.add('shared');
    return () => document.documentElement.classList.remove('shared');
  }, []);
  const { name, author, createdAt, expiresAt, asOf } = shared;
  return (
    <div class="banner banner-moment banner-shared" role="status">
      <div class="banner-row">
        <p>
          <b>{name}</b>{' '}
          {words.banner(
            author,
            chinaMinute(createdAt),
            chinaMinute(expiresAt),
            asOf === null ? words.bannerNewest : chinaMinute(asOf),
          )}
        </p>
        <LeaveShared />
      </div>
    </div>
  );
}

/** Gives the link back: the browser forgets it. */
export function LeaveShared() {
  const { sharing: words } = useWords();
  const leave = async (): Promise<void> => {
    await send(apiPaths.shared(), 'DELETE');
    location.assign(paths.overview());
  };
  return (
    <button type="button" class="link" onClick={leave}>
      {words.leave}
    </button>
  );
}
