import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { PromiseRow } from '#core/contract/rulings.ts';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useNamed } from '../../state/names.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { AmendTab } from './AmendTab.tsx';
import { LightsTab } from './LightsTab.tsx';
import { MapsTab } from './maps/MapsTab.tsx';
import { OpenTab } from './OpenTab.tsx';
import '../../styles/plan.css';
import '../../styles/definitions.css';

/** What the parts of this screen are about. */
export interface Known {
  promises: readonly PromiseRow[];
  /** Of the plans' own targets. */
  progress: readonly ProgressRow[];
  plans: readonly PlanSummary[];
}

const TABS = ['open', 'amendments', 'lights', 'maps'] as const;
type Tab = (typeof TABS)[number];

/** What targets mean and how lights are decided: choices, amendments, rules. */
export function DefinitionsPage() {
  const { definitions: words, maps } = useWords();
  useTitle(words.title);
  const [query] = useQuery();
  const moment = useMoment();
  const promises = useList<PromiseRow>(apiPaths.promises(moment));
  const progress = useList<ProgressRow>(apiPaths.progress({}, moment));
  const plans = useList<PlanSummary>(apiPaths.plans(moment));
  const known = useNamed(together({ promises, progress, plans }));
  const chosen = TABS.find((tab) => tab === query.tab) ?? 'open';
  return (
    <div class="page">
      <PageHead title={words.title} note={words.note} />
      <Tabs
        label={words.tabs.label}
        tabs={TABS.map((tab) => ({ tab, text: tab === 'maps' ? maps.tab : words.tabs[tab] }))}
        chosen={chosen}
      />
      <Loaded answer={known} skeleton={<Skeleton height={190} lines={3} />}>
        {({ promises: { items: rows }, progress: { items: verdicts }, plans: { items: documents } }) => (
          <>
            <DemoMark shown={verdicts.some(({ demo }) => demo)} />
            <Chosen tab={chosen} known={{ promises: rows, progress: verdicts, plans: documents }} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Chosen({ tab, known }: { tab: Tab; known: Known }) {
  switch (tab) {
    case 'open':
      return <OpenTab known={known} />;
    case 'amendments':
      return <AmendTab known={known} />;
    case 'lights':
      return <LightsTab known={known} />;
    case 'maps':
      return <MapsTab />;
  }
}
