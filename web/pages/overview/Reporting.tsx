import { useState } from 'preact/hooks';
import type { AttentionView, ProgressRow } from '#core/contract/progress.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { groupOf } from '../../state/tally.ts';
import { verdictKey } from '../../state/verdict.ts';
import { Deadlines } from './Deadlines.tsx';

type Unreported = AttentionView['unreported'];

/** Who has not reported, and what a person has to settle before it can be judged. */
export function Reporting({ rows, unreported }: { rows: ProgressRow[]; unreported: Unreported }) {
  return (
    <div class="overview-two">
      <div class="stack">
        <Silent unreported={unreported} />
        <Deadlines rows={rows} />
      </div>
      <Waiting rows={rows} />
    </div>
  );
}

/** Lines drawn before the rest is asked for. */
const FIRST = 8;

/** Who has not reported. */
export function Silent({ unreported, first = FIRST }: { unreported: Unreported; first?: number }) {
  const { overview } = useWords();
  return (
    <Panel title={overview.reporting} note={overview.reportingNote}>
      {unreported.total === 0 ? (
        <Empty>{overview.allReported}</Empty>
      ) : (
        <Lines rows={unreported.items} first={first} total={unreported.total} />
      )}
    </Panel>
  );
}

/** What a person has to settle before it can be judged. */
export function Waiting({ rows }: { rows: ProgressRow[] }) {
  const { overview } = useWords();
  const open = rows.filter((row) => groupOf(row) === 'open');
  return (
    <Panel title={overview.waiting} note={overview.waitingNote}>
      {open.length === 0 ? <Empty>{overview.nothingOpen}</Empty> : <Lines rows={open} first={FIRST} />}
    </Panel>
  );
}

/** @param total when there are more than those at hand */
function Lines({ rows, first, total = rows.length }: { rows: ProgressRow[]; first: number; total?: number }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class="due-lines">
        {(all ? rows : rows.slice(0, first)).map((row) => (
          <Line key={verdictKey(row)} row={row} />
        ))}
      </ul>
      {all && rows.length < total && <p class="mute">{words.overview.firstOf(rows.length, total)}</p>}
      {rows.length > first && (
        <button type="button" class="button" onClick={() => setAll(!all)}>
          {all ? words.less : words.more(total - first)}
        </button>
      )}
    </>
  );
}

function Line({ row }: { row: ProgressRow }) {
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
