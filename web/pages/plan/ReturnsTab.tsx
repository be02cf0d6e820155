import { useLocation } from 'preact-iso/router';
import type { MilestoneReturnRow } from '#core/contract/milestones.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { REPORT_STATES } from '#core/domain/review/report-moves.ts';
import { Choice } from '../../components/Choice.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, withQuery } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import { useList } from '../../state/use-answer.ts';
import { PercentBar } from './milestones/PercentBar.tsx';

/** What was handed in about a plan's goals, tasks, box items and events: what waits for a review first. */
export function ReturnsTab({ plan }: { plan: PlanDetail }) {
  const { returns } = useWords();
  const answer = useList<MilestoneReturnRow>(apiPaths.milestoneReturns({ plan: plan.code }));
  return (
    <Panel title={returns.title} note={returns.note}>
      <Loaded answer={answer} skeleton={<Skeleton height={60} lines={4} />}>
        {({ items }) => (items.length === 0 ? <Empty>{returns.nothing}</Empty> : <Returns rows={items} />)}
      </Loaded>
    </Panel>
  );
}

function Returns({ rows }: { rows: readonly MilestoneReturnRow[] }) {
  const { returns, all, bracketed } = useWords();
  const [query, change] = useQuery();
  const states = REPORT_STATES.filter((state) => rows.some((row) => row.state === state));
  const shown = rows
    .filter(({ state }) => query.state === undefined || state === query.state)
    .toSorted((a, b) => Number(b.state === 'submitted') - Number(a.state === 'submitted'));
  const waiting = rows.filter(({ state }) => state === 'submitted').length;
  return (
    <>
      <div class="filters">
        <Choice
          label={returns.filter}
          value={query.state ?? ''}
          onChoose={(value) => change({ state: value || null })}
          options={[
            { value: '', text: `${all}${bracketed(String(rows.length))}` },
            ...states.map((state) => ({
              value: state,
              text: `${returns.states[state]}${bracketed(String(rows.filter((row) => row.state === state).length))}`,
            })),
          ]}
        />
        <p class="mute">{returns.waiting(waiting)}</p>
      </div>
      <ul class="return-list">
        {shown.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function Line({ row }: { row: MilestoneReturnRow }) {
  const { returns, plan } = useWords();
  const { path, query } = useLocation();
  return (
    <li>
      <span class={`badge review-${row.state}`}>{returns.states[row.state]}</span>
      <span class="code">{row.subject}</span>
      <a
        class="standing-name"
        href={withQuery(path, { ...query, milestone: row.subject })}
        aria-label={returns.openOf(row.title)}
        aria-haspopup="dialog"
        lang="zh-CN"
      >
        {row.title}
      </a>
      <DemoBadge shown={row.demo} />
      <span class="return-said">
        {plan.milestones.reported[row.reported]}
        {row.percent !== null && <PercentBar percent={row.percent} />}
      </span>
      <span class="mute">
        {row.unit !== null && <span lang="zh-CN">{row.unit} · </span>}
        {row.submittedBy !== null && row.submittedAt !== null
          ? returns.submittedBy(row.submittedBy, chinaMinute(row.submittedAt))
          : returns.changedBy(row.createdBy, chinaMinute(row.changedAt))}
      </span>
    </li>
  );
}
