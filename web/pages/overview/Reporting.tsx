import { useState } from 'preact/hooks';
import type { ProgressRow } from '#core/contract/progress.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { unreported } from '../../state/rankings.ts';
import { groupOf } from '../../state/tally.ts';
import { verdictKey } from '../../state/verdict.ts';
import { Deadlines } from './Deadlines.tsx';

/** Who has not reported, and what a person has to settle before it can be judged. */
export function Reporting({ rows }: { rows: ProgressRow[] }) {
  return (
    <div class="overview-two">
      <div class="stack">
        <Silent rows={rows} />
        <Deadlines rows={rows} />
      </div>
      <Waiting rows={rows} />
    </div>
  );
}

/** Lines drawn before the rest is asked for. */
const FIRST = 8;

/** Who has not reported. */
export function Silent({ rows, first = FIRST }: { rows: ProgressRow[]; first?: number }) {
  const { overview } = useWords();
  const silent = unreported(rows);
  return (
    <Panel title={overview.reporting} note={overview.reportingNote}>
      {silent.length === 0 ? <Empty>{overview.allReported}</Empty> : <Lines rows={silent} first={first} />}
    </Panel>
  );
}

/** What a person has to settle before it can be judged. */
export function Waiting({ rows }: { rows: ProgressRow[] }) {
  const { overview } = useWords();
  const open = rows.filter((row) => !row.allocated && groupOf(row) === 'open');
  return (
    <Panel title={overview.waiting} note={overview.waitingNote}>
      {open.length === 0 ? <Empty>{overview.nothingOpen}</Empty> : <Lines rows={open} first={FIRST} />}
    </Panel>
  );
}

function Lines({ rows, first }: { rows: ProgressRow[]; first: number }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class="due-lines">
        {(all ? rows : rows.slice(0, first)).map((row) => (
          <Line key={verdictKey(row)} row={row} />
        ))}
      </ul>
      {rows.length > first && (
        <button type="button" class="button" onClick={() => setAll(!all)}>
          {all ? words.less : words.more(rows.length - first)}
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
