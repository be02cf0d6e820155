import type { AccountView } from '#core/contract/account.ts';
import { apiPaths, paths } from '../paths.ts';
import { useWords } from '../state/language.ts';
import { useAnswer } from '../state/use-answer.ts';
import { A } from './A.tsx';
import { Loaded } from './Loaded.tsx';
import { useGrantName } from './RoleBadges.tsx';
import { Skeleton } from './Skeleton.tsx';

/** For whoever is signed in but neither reports nor reviews: what is lacking, whom to ask, and where to read on. */
export function RoleMissing() {
  const words = useWords();
  const { list } = words.reports;
  const nameOf = useGrantName();
  const account = useAnswer<AccountView>(apiPaths.account());
  return (
    <Loaded answer={account} skeleton={<Skeleton height={140} />}>
      {({ grants }) => (
        <div class="signin-panel" role="status">
          <strong>{list.roleMissing}</strong>
          <p>
            {grants.length === 0
              ? list.noRoleText
              : list.roleMissingText(grants.map(nameOf).join(words.comma))}
          </p>
          {grants.length > 0 && (
            <A class="button" to={paths.collections()}>
              {list.elsewhere}
            </A>
          )}
        </div>
      )}
    </Loaded>
  );
}
