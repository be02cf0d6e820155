import { DemoMark } from '../../components/DemoMark.tsx';
import { Fold } from '../../components/Fold.tsx';
import { useWords } from '../../state/language.ts';
import { groupOf } from '../../state/tally.ts';
import { Deadlines } from './Deadlines.tsx';
import { AllLaggards, Laggards } from './Laggards.tsx';
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
export function PhoneOverview({ plans, overview: known, attention }: OverviewFacts) {
  const words = useWords();
  const { overview } = words;
  const { behind, unreported } = attention;
  const { standings, told, asOf } = known;
  const waiting = standings.filter((row) => groupOf(row) === 'open').length;
  return (
    <div class="phone-overview">
      <Masthead plans={plans} newest={attention.newest} />
      <DemoMark shown={attention.demo || known.demo} />
      <Totals plans={plans} rows={standings} />
      <div class="panel phone-plans">
        <PlanShares plans={plans} rows={standings} />
      </div>
      <Laggards behind={behind} rows={told} most={WORST} />
      <Silent unreported={unreported} first={LATE} />
      <Deadlines rows={standings} today={asOf} ahead />
      <Fold part="plans" title={overview.axisTitle} aside={overview.plansOf(plans.length)}>
        {() => <PlanCards plans={plans} overview={known} />}
      </Fold>
      <Fold part="situation" title={overview.summary}>
        {() => <Situation plans={plans} overview={known} attention={attention} />}
      </Fold>
      {behind.total > WORST && (
        <Fold part="laggards" title={overview.laggards} aside={overview.allOf(behind.total)}>
          {() => <AllLaggards />}
        </Fold>
      )}
      <Fold part="time" title={words.analysis.planTime.title}>
        {() => <PlanTime plans={plans} standings={standings} />}
      </Fold>
      <Fold part="waiting" title={overview.waiting} aside={overview.allOf(waiting)}>
        {() => <Waiting rows={standings} />}
      </Fold>
      <Fold part="deadlines" title={overview.deadlines}>
        {() => <Deadlines rows={standings} today={asOf} />}
      </Fold>
    </div>
  );
}
