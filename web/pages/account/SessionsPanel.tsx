import type { SessionRow } from '#core/contract/account.ts';
import { send } from '../../api.ts';
import { Empty } from '../../components/Empty.tsx';
import { FormProblem } from '../../components/FormField.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { deviceName } from '../../state/device-name.ts';
import { useWords } from '../../state/language.ts';
import { useSubmit } from '../../state/submit.ts';
import { useList } from '../../state/use-answer.ts';

/** Where one is signed in; each place can be signed out from here. */
export function SessionsPanel({ mayEnd }: { mayEnd: boolean }) {
  const { people } = useWords();
  const { account: text } = people;
  const sessions = useList<SessionRow>(apiPaths.sessions());
  const { busy, problem, run } = useSubmit();
  const end = async (path: string): Promise<void> => {
    if (await run(() => send(path, 'DELETE'))) refreshAll();
  };
  return (
    <Panel title={text.sessions}>
      <FormProblem problem={problem} fields={[]} />
      <Loaded answer={sessions} skeleton={<Skeleton height={44} lines={2} />}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{text.noSessions}</Empty>}
            <ul class="lines">
              {items.map((session) => (
                <li key={session.id}>
                  <div>
                    <b>{deviceName(session.userAgent) ?? text.unknownDevice}</b>{' '}
                    {session.current && <span class="badge">{text.current}</span>}
                    <p class="mute">
                      {[
                        session.address,
                        text.since(chinaMinute(session.createdAt)),
                        text.used(chinaMinute(session.usedAt)),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </div>
                  {mayEnd && !session.current && (
                    <button
                      type="button"
                      class="button"
                      disabled={busy}
                      onClick={() => end(apiPaths.oneSession(session.id))}
                    >
                      {text.end}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {mayEnd && items.some(({ current }) => !current) && (
              <p class="row lines-foot">
                <button type="button" class="button" disabled={busy} onClick={() => end(apiPaths.sessions())}>
                  {text.endOthers}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
