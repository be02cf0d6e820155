import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import type { Problem } from '#core/contract/common.ts';
import type { SharedView } from '#core/contract/share-links.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { renewSession } from '../../state/session.ts';
import { sharedHref } from '../../state/shared.ts';
import { useTitle } from '../../state/title.ts';

/** Opens a shared link, and goes on to its page; one calm sentence when it does not work. */
export function OpenSharePage() {
  const { sharing: words } = useWords();
  const secret = useRoute().params.secret ?? '';
  const { route } = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  useTitle(words.link);
  useEffect(() => {
    let gone = false;
    openLink(secret).then(
      (shared) => gone || route(sharedHref(shared), true),
      (error) => {
        if (!(error instanceof RequestError)) throw error;
        if (!gone) setProblem(error.problem);
      },
    );
    return () => {
      gone = true;
    };
  }, [secret]);
  return (
    <div class="page gate">
      <div class="signin-panel" role="status">
        <strong>{problem ? words.failed : words.opening}</strong>
        {problem && <p>{problem.detail}</p>}
      </div>
    </div>
  );
}

async function openLink(secret: string): Promise<SharedView> {
  const shared = await send<SharedView>(apiPaths.shared(), 'POST', { secret });
  await renewSession();
  return shared;
}
