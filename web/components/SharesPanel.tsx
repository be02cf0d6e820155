import type { ShareLinkRow } from '#core/contract/share-links.ts';
import { send } from '../api.ts';
import { apiPaths } from '../paths.ts';
import { refreshAll } from '../state/answers.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { useWords } from '../state/language.ts';
import { useSubmit } from '../state/submit.ts';
import { useList } from '../state/use-answer.ts';
import { Empty } from './Empty.tsx';
import { FormProblem } from './FormField.tsx';
import { Loaded } from './Loaded.tsx';
import { Panel } from './Panel.tsx';
import { Skeleton } from './Skeleton.tsx';

/** The links that were made, and a way to end each: one's own, or all of the site. */
export function SharesPanel({ all = false }: { all?: boolean }) {
  const { sharing: words } = useWords();
  const links = useList<ShareLinkRow>(apiPaths.shareLinks());
  return (
    <Panel title={all ? words.allPanel : words.panel} note={words.panelNote}>
      <Loaded answer={links} skeleton={<Skeleton height={44} lines={2} />}>
        {({ items }) => {
          const mine = all ? items : items.filter(({ own }) => own);
          const shown = mine.toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
          return shown.length === 0 ? (
            <Empty>{words.noLinks}</Empty>
          ) : (
            <ul class="lines">
              {shown.map((link) => (
                <Link key={link.id} link={link} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Link({ link }: { link: ShareLinkRow }) {
  const { sharing: words } = useWords();
  const { busy, problem, run } = useSubmit();
  const revoke = async (): Promise<void> => {
    if (await run(() => send(apiPaths.shareLink(link.id), 'DELETE'))) refreshAll();
  };
  const facts = [
    words.by(link.author, chinaMinute(link.createdAt)),
    words.until(chinaMinute(link.expiresAt)),
    words.at(link.asOf === null ? words.bannerNewest : chinaMinute(link.asOf)),
    link.lastUsedAt === null ? words.unused : words.used(chinaMinute(link.lastUsedAt)),
  ];
  return (
    <li>
      <div>
        <a href={link.address}>
          <b>{link.name}</b>
        </a>{' '}
        <span class={link.state === 'open' ? 'badge badge-now' : 'badge badge-none'}>
          {words.states[link.state]}
        </span>
        <p class="mute">{facts.join(' · ')}</p>
        <FormProblem problem={problem} fields={[]} />
      </div>
      {link.state === 'open' && (
        <button type="button" class="button" disabled={busy} onClick={revoke}>
          {words.revoke}
        </button>
      )}
    </li>
  );
}
