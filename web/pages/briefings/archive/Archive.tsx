import type { IssueList, IssueRow } from '#core/contract/briefing-issues.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { ISSUE_STATES } from '#core/domain/briefing/life/issue-moves.ts';
import { Choice } from '../../../components/Choice.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { useQuery } from '../../../state/address.ts';
import { useWords } from '../../../state/language.ts';
import { planShortTitle } from '../../../state/names.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { ArchiveLine } from './ArchiveLine.tsx';
import { CompareIssues } from './CompareIssues.tsx';
import { SearchWords } from './SearchWords.tsx';

const PAGE = 20;

/** What was drafted and issued: searched, leafed through, two of them held against each other. */
export function Archive({ plans }: { plans: PlanSummary[] }) {
  const { briefings } = useWords();
  const { issues } = briefings;
  const [query, change] = useQuery();
  const offset = Number.parseInt(query.offset ?? '', 10);
  const from = Number.isNaN(offset) ? FIRST : Math.max(FIRST, offset);
  const filter = { plan: query.plan ?? null, state: query.state ?? null, q: query.q ?? null };
  const answer = useAnswer<IssueList>(
    apiPaths.briefingIssues({ ...filter, limit: String(PAGE), offset: from === FIRST ? null : String(from) }),
  );
  const chosen = [query.a, query.b].filter((id) => id !== undefined && id !== '') as string[];
  const choose = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-2);
    change({ a: next[0] ?? null, b: next[1] ?? null }, true);
  };
  const narrow = (values: Record<string, string | null>) => change({ ...values, offset: null }, true);
  const filtered = Object.values(filter).some((value) => value !== null);
  return (
    <div class="stack">
      {chosen.length === 2 && (
        <CompareIssues ids={[chosen[0]!, chosen[1]!]} onClear={() => change({ a: null, b: null }, true)} />
      )}
      <Panel title={issues.tabs.archive} note={issues.compareHint}>
        <div class="archive-filters">
          <Choice
            label={briefings.plan}
            value={filter.plan ?? ''}
            onChoose={(value) => narrow({ plan: value })}
            options={[
              { value: '', text: issues.all },
              ...plans.map((plan) => ({ value: plan.code, text: planShortTitle(plan) })),
            ]}
          />
          <Choice
            label={issues.state}
            value={filter.state ?? ''}
            onChoose={(value) => narrow({ state: value })}
            options={[
              { value: '', text: issues.all },
              ...ISSUE_STATES.map((state) => ({ value: state, text: issues.states[state] })),
            ]}
          />
          <SearchWords words={filter.q ?? ''} onSearch={(q) => narrow({ q: q === '' ? null : q })} />
        </div>
        <Loaded answer={answer} skeleton={<Skeleton height={220} lines={4} />}>
          {({ items, total }) =>
            items.length === 0 ? (
              <Empty>{filtered ? issues.noneFound : issues.noneAtAll}</Empty>
            ) : (
              <>
                <Lines items={items} plans={plans} chosen={chosen} choose={choose} />
                <nav class="archive-pages" aria-label={issues.tabs.archive}>
                  <button
                    type="button"
                    class="button"
                    disabled={from === FIRST}
                    onClick={() => change({ offset: from <= PAGE ? null : String(from - PAGE) })}
                  >
                    {issues.earlier}
                  </button>
                  <span class="mute">{issues.place(from + 1, from + items.length, total)}</span>
                  <button
                    type="button"
                    class="button"
                    disabled={from + items.length >= total}
                    onClick={() => change({ offset: String(from + PAGE) })}
                  >
                    {issues.later}
                  </button>
                </nav>
              </>
            )
          }
        </Loaded>
      </Panel>
    </div>
  );
}

const FIRST = 0;

interface LinesProps {
  items: IssueRow[];
  plans: PlanSummary[];
  chosen: string[];
  choose: (id: string) => void;
}

function Lines({ items, plans, chosen, choose }: LinesProps) {
  return (
    <ul class="archive-lines">
      {items.map((issue) => (
        <ArchiveLine
          key={issue.id}
          issue={issue}
          plan={plans.find(({ code }) => code === issue.plans[0]) ?? null}
          chosen={chosen.includes(issue.id)}
          onChoose={() => choose(issue.id)}
        />
      ))}
    </ul>
  );
}
