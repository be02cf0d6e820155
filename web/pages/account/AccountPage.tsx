import type { AccountView } from '#core/contract/account.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleBadges } from '../../components/RoleBadges.tsx';
import { SharesPanel } from '../../components/SharesPanel.tsx';
import { SignedIn } from '../../components/SignedIn.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { langOf } from '../../state/lang-of.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { useMaySomewhere, useSession } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { PasswordPanel } from './PasswordPanel.tsx';
import { SessionsPanel } from './SessionsPanel.tsx';
import { TokensPanel } from './TokensPanel.tsx';
import { ViewsPanel } from './ViewsPanel.tsx';

/** One's own account: who one is, how one signs in, and where one is signed in. */
export function AccountPage() {
  const { signIn, people } = useWords();
  useTitle(signIn.account);
  return (
    <div class="page">
      <PageHead title={signIn.account} note={people.account.note} />
      <SignedIn>
        <Account />
      </SignedIn>
    </div>
  );
}

function Account() {
  const account = useNamed(useAnswer<AccountView>(apiPaths.account()));
  const bySession = loadedValue(useSession())?.by === 'session';
  const shares = useMaySomewhere('link.share');
  const listsComing = useListsComing(loadedValue(account), shares === true);
  return (
    <Loaded
      answer={listsComing ? { kind: 'loading' } : account}
      skeleton={<Skeleton height={160} lines={2} />}
    >
      {(known) => (
        <div class="account">
          <div class="stack">
            <Who account={known} />
            <PasswordPanel account={known} bySession={bySession} />
            <ViewsPanel />
          </div>
          <div class="stack">
            <SessionsPanel mayEnd={bySession && !known.demo} />
            {!known.demo && <TokensPanel bySession={bySession} />}
            {shares && <SharesPanel />}
          </div>
        </div>
      )}
    </Loaded>
  );
}

/**
 * Whether one of the lists that stand below one another is still on its way: each pushes those below it when it comes.
 * One that cannot be had holds up nothing, its panel says so.
 */
function useListsComing(account: AccountView | null, shares: boolean): boolean {
  const lists = [
    useAnswer<unknown>(apiPaths.savedViews()),
    useAnswer<unknown>(apiPaths.sessions()),
    useAnswer<unknown>(account && !account.demo ? apiPaths.tokens() : null),
    useAnswer<unknown>(shares ? apiPaths.shareLinks() : null),
  ];
  return lists.some((list) => list?.kind === 'loading');
}

function Who({ account }: { account: AccountView }) {
  const words = useWords();
  const { account: text } = words.people;
  const facts: [string, string | null][] = [
    [text.name, account.name],
    [text.username, account.username],
    [text.organisation, account.organisation],
    [text.email, account.email],
  ];
  return (
    <Panel title={text.who}>
      {account.demo && <p class="demo-note">{text.demo}</p>}
      <dl class="facts">
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang={langOf(value)}>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{text.roles}</dt>
          <dd>{account.grants.length === 0 ? text.noRoles : <RoleBadges grants={account.grants} />}</dd>
        </div>
      </dl>
    </Panel>
  );
}
