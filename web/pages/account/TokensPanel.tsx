import type { TokenRow } from '#core/contract/account.ts';
import { send } from '../../api.ts';
import { Empty } from '../../components/Empty.tsx';
import { FormProblem } from '../../components/FormField.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { langOf } from '../../state/lang-of.ts';
import { useWords } from '../../state/language.ts';
import { useSubmit } from '../../state/submit.ts';
import { useList } from '../../state/use-answer.ts';
import { TokenForm } from './TokenForm.tsx';

/** One's tokens for programs, and the form that makes another. */
export function TokensPanel({ bySession }: { bySession: boolean }) {
  const { people } = useWords();
  const { account: text } = people;
  const tokens = useList<TokenRow>(apiPaths.tokens());
  return (
    <Panel title={text.tokens} note={text.tokensNote}>
      <Loaded answer={tokens} skeleton={<Skeleton height={44} lines={2} />}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{text.noTokens}</Empty>}
            <ul class="lines">
              {items.map((token) => (
                <Token key={token.id} token={token} bySession={bySession} />
              ))}
            </ul>
            {bySession ? <TokenForm tokens={items} /> : <p class="mute">{text.bySession}</p>}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Token({ token, bySession }: { token: TokenRow; bySession: boolean }) {
  const words = useWords();
  const { account: text } = words.people;
  const { busy, problem, run } = useSubmit();
  const revoke = async (): Promise<void> => {
    if (await run(() => send(apiPaths.token(token.id), 'DELETE'))) refreshAll();
  };
  const used = token.lastUsedAt === null ? text.neverUsed : text.used(chinaMinute(token.lastUsedAt));
  return (
    <li>
      <div>
        <b lang={langOf(token.name)}>{token.name}</b>{' '}
        {token.expired && <span class="badge badge-none">{text.expired}</span>}
        <p class="mute">
          {token.scopes.map((scope) => text.scopeWords[scope]).join(words.comma)} ·{' '}
          {text.until(chinaMinute(token.expiresAt))} · {used}
        </p>
        <FormProblem problem={problem} fields={[]} />
      </div>
      {bySession && (
        <button type="button" class="button" disabled={busy} onClick={revoke}>
          {text.revoke}
        </button>
      )}
    </li>
  );
}
