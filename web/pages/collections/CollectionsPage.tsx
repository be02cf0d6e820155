import type { ComponentChildren } from 'preact';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { SignInPanel } from '../../components/SignInPanel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useMoment, useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { BoardTab } from './BoardTab.tsx';
import { CalendarTab } from './CalendarTab.tsx';
import { DutiesTab } from './DutiesTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { MineTab } from './MineTab.tsx';
import '../../styles/plan.css';
import '../../styles/collections.css';

const TABS = ['board', 'history', 'mine', 'duties', 'calendar'] as const;
type Tab = (typeof TABS)[number];

/** What waits and what is published has no past. */
const ONLY_NOW: readonly Tab[] = ['mine', 'calendar'];

/** Who has to report what by when, who has, and what waits for the reader. */
export function CollectionsPage() {
  const { collections: words, signIn } = useWords();
  useTitle(words.title);
  const [query] = useQuery();
  const moment = useMoment();
  const session = useSession();
  const chosen = TABS.find((tab) => tab === query.tab) ?? 'board';
  return (
    <div class="page">
      <PageHead title={words.title} note={words.note} />
      <Tabs
        label={words.tabs.label}
        tabs={TABS.map((tab) => ({ tab, text: words.tabs[tab] }))}
        chosen={chosen}
        keep={['plan']}
      />
      {moment !== null && (
        <p class="notice notice-stale">{ONLY_NOW.includes(chosen) ? words.onlyNow : words.asThen}</p>
      )}
      {chosen === 'calendar' ? (
        <CalendarTab />
      ) : (
        <Loaded answer={session} skeleton={<Skeleton height={190} lines={3} />}>
          {({ actor }) => {
            if (actor.personId === null) return <SignInPanel detail={words.signIn} />;
            return actor.grants.length === 0 ? <Empty>{signIn.noRoleText}</Empty> : content(chosen);
          }}
        </Loaded>
      )}
    </div>
  );
}

function content(tab: Exclude<Tab, 'calendar'>): ComponentChildren {
  switch (tab) {
    case 'board':
      return <BoardTab />;
    case 'history':
      return <HistoryTab />;
    case 'mine':
      return <MineTab />;
    case 'duties':
      return <DutiesTab />;
  }
}
