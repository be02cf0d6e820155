import { useState } from 'preact/hooks';
import type { PlanSummary } from '#core/contract/plans.ts';
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
export function Reporting({ rows }: { plans: PlanSummary[]; rows: ProgressRow[] }) {
  const { overview } = useWords();
  const silent = unreported(rows);
  const open = rows.filter((row) => !row.allocated && groupOf(row) === 'open');
  return (
    <div class="overview-two">
      <div class="stack">
        <Panel title={overview.reporting} note={overview.reportingNote}>
          {silent.length === 0 ? <Empty>{overview.allReported}</Empty> : <Lines rows={silent} />}
        </Panel>
        <Deadlines rows={rows} />
      </div>
      <Panel title={overview.waiting} note={overview.waitingNote}>
        {open.length === 0 ? <Empty>{overview.nothingOpen}</Empty> : <Lines rows={open} />}
      </Panel>
    </div>
  );
}

/** Lines drawn before the rest is asked for. */
const FIRST = 8;

function Lines({ rows }: { rows: ProgressRow[] }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class="lines">
        {(all ? rows : rows.slice(0, FIRST)).map((row) => (
          <Line key={verdictKey(row)} row={row} />
        ))}
      </ul>
      {rows.length > FIRST && (
        <button type="button" class="button" onClick={() => setAll(!all)}>
          {all ? words.less : words.more(rows.length - FIRST)}
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
