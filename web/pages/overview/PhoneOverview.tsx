import { DemoMark } from '../../components/DemoMark.tsx';
import { Fold } from '../../components/Fold.tsx';
import { useWords } from '../../state/language.ts';
import { groupOf } from '../../state/tally.ts';
import { Deadlines } from './Deadlines.tsx';
import { Laggards } from './Laggards.tsx';
import { Masthead } from './Masthead.tsx';
import type { OverviewFacts } from './Overview.tsx';
import { PlanCards } from './PlanCards.tsx';
import { PlanShares } from './PlanShares.tsx';
import { PlanTime } from './PlanTime.tsx';
import { Silent, Waiting } from './Reporting.tsx';
import { Situation } from './Situation.tsx';
import { Totals } from './Totals.tsx';

/** What is told before anything is opened. */
const WORST = 4;
const LATE = 2;

/** Two screens of a telephone: how many in which state, who drags, who is late, what is next; the rest a tap away. */
export function PhoneOverview({ plans, rows, attention }: OverviewFacts) {
  const words = useWords();
  const { overview } = words;
  const { behind, unreported } = attention;
  const waiting = rows.filter((row) => groupOf(row) === 'open').length;
  return (
    <div class="phone-overview">
      <Masthead plans={plans} newest={attention.newest} />
      <DemoMark shown={attention.demo || rows.some((row) => row.demo)} />
      <Totals plans={plans} rows={rows} />
      <div class="panel phone-plans">
        <PlanShares plans={plans} rows={rows} />
      </div>
      <Laggards behind={behind} rows={rows} most={WORST} />
      <Silent unreported={unreported} first={LATE} />
      <Deadlines rows={rows} ahead />
      <Fold part="plans" title={overview.axisTitle} aside={overview.plansOf(plans.length)}>
        {() => <PlanCards plans={plans} rows={rows} />}
      </Fold>
      <Fold part="situation" title={overview.summary}>
        {() => <Situation plans={plans} rows={rows} attention={attention} />}
      </Fold>
      {behind.total > WORST && (
        <Fold part="laggards" title={overview.laggards} aside={overview.allOf(behind.total)}>
          {() => <Laggards behind={behind} rows={rows} most={behind.total} />}
        </Fold>
      )}
      <Fold part="time" title={words.analysis.planTime.title}>
        {() => <PlanTime plans={plans} />}
      </Fold>
      <Fold part="waiting" title={overview.waiting} aside={overview.allOf(waiting)}>
        {() => <Waiting rows={rows} />}
      </Fold>
      <Fold part="deadlines" title={overview.deadlines}>
        {() => <Deadlines rows={rows} />}
      </Fold>
    </div>
  );
}
