import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { TargetStanding } from '#core/contract/overview.ts';
import type { AttentionView } from '#core/contract/progress.ts';
import { formatPeriod } from '#core/domain/format.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { A } from '../../components/A.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { FIRST_LINES } from '../../state/overview.ts';
import { groupOf } from '../../state/tally.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { verdictKey } from '../../state/verdict.ts';
import { Deadlines } from './Deadlines.tsx';

type Unreported = AttentionView['unreported'];

/** Who has not reported, and what a person has to settle before it can be judged. */
export function Reporting({
  rows,
  today,
  unreported,
}: {
  /** The plans' own targets. */
  rows: TargetStanding[];
  today: IsoDate;
  unreported: Unreported;
}) {
  return (
    <div class="overview-two">
      <div class="stack">
        <Silent unreported={unreported} />
        <Deadlines rows={rows} today={today} />
      </div>
      <Waiting rows={rows} />
    </div>
  );
}

/** Who has not reported. */
export function Silent({ unreported, first = FIRST_LINES }: { unreported: Unreported; first?: number }) {
  const { overview } = useWords();
  return (
    <Panel title={overview.reporting} note={overview.reportingNote}>
      {unreported.total === 0 ? (
        <Empty>{overview.allReported}</Empty>
      ) : (
        <Lines rows={unreported.items} first={first} total={unreported.total} rest={() => <AllSilent />} />
      )}
    </Panel>
  );
}

/** What a person has to settle before it can be judged. */
export function Waiting({ rows }: { rows: TargetStanding[] }) {
  const { overview } = useWords();
  const open = rows.filter((row) => groupOf(row) === 'open');
  return (
    <Panel title={overview.waiting} note={overview.waitingNote}>
      {open.length === 0 ? <Empty>{overview.nothingOpen}</Empty> : <Lines rows={open} first={FIRST_LINES} />}
    </Panel>
  );
}

/** All that are told, of which the overview has the first at hand. */
function AllSilent() {
  const words = useWords();
  const answer = useAnswer<AttentionView>(apiPaths.attention(useMoment()));
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={30} lines={FIRST_LINES} />}>
      {({ unreported: { items, total } }) => (
        <>
          <List rows={items} />
          {items.length < total && <p class="mute">{words.overview.firstOf(items.length, total)}</p>}
        </>
      )}
    </Loaded>
  );
}

interface LinesProps {
  rows: TargetStanding[];
  /** Lines before anybody asks for more. */
  first: number;
  /** When there are more than those at hand. */
  total?: number;
  /** All of them, where they are not at hand. */
  rest?: () => ComponentChild;
}

function Lines({ rows, first, total = rows.length, rest = () => <List rows={rows} /> }: LinesProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      {all ? rest() : <List rows={rows.slice(0, first)} />}
      {total > first && (
        <button type="button" class="button" onClick={() => setAll(!all)}>
          {all ? words.less : words.more(total - first)}
        </button>
      )}
    </>
  );
}

function List({ rows }: { rows: TargetStanding[] }) {
  return (
    <ul class="due-lines">
      {rows.map((row) => (
        <Line key={verdictKey(row)} row={row} />
      ))}
    </ul>
  );
}

function Line({ row }: { row: TargetStanding }) {
  const words = useWords();
  const names = useNames();
  return (
    <li>
      <span>
        <A to={paths.region(row.region.code)}>{names.region(row.region)}</A>{' '}
        <A to={paths.plan(row.plan)} query={{ target: row.target }} class="quiet">
          {names.indicator(row.indicator)}
        </A>
      </span>
      <span class="mute">
        {row.period && `${words.overview.newest}${words.colon}${formatPeriod(row.period, language.value)}`}
      </span>
      <Verdict row={row} />
    </li>
  );
}
