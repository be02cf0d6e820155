import type { OverviewView } from '#core/contract/overview.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { AttentionView } from '#core/contract/progress.ts';
import { DemoMark } from '../../components/DemoMark.tsx';
import { useWords } from '../../state/language.ts';
import { narrow } from '../../state/narrow.ts';
import { printing } from '../../state/printing.ts';
import { Laggards } from './Laggards.tsx';
import { Masthead } from './Masthead.tsx';
import { PhoneOverview } from './PhoneOverview.tsx';
import { PlanCards } from './PlanCards.tsx';
import { PlanTime } from './PlanTime.tsx';
import { Reporting } from './Reporting.tsx';
import { Situation } from './Situation.tsx';
import { Totals } from './Totals.tsx';

export interface OverviewFacts {
  plans: PlanSummary[];
  /** The plans' own targets. */
  overview: OverviewView;
  /** Of those and of all parts that regions were given; of each kind the first lines. */
  attention: AttentionView;
}

/** All plans at a glance, laid out for a desk or for a telephone. */
export function Overview(facts: OverviewFacts) {
  const { overview: words } = useWords();
  if (narrow.value && !printing.value) return <PhoneOverview {...facts} />;
  const { plans, overview, attention } = facts;
  const { standings, told, asOf } = overview;
  return (
    <>
      <Masthead plans={plans} newest={attention.newest} />
      <DemoMark shown={attention.demo || overview.demo} />
      <Totals plans={plans} rows={standings} />
      <div class="overview-top">
        <Situation {...facts} />
        <Laggards behind={attention.behind} rows={told} />
      </div>
      <PlanTime plans={plans} standings={standings} />
      <header class="section-head">
        <h2>{words.axisTitle}</h2>
        <p>{words.axisNote}</p>
      </header>
      <PlanCards plans={plans} overview={overview} />
      <Reporting rows={standings} today={asOf} unreported={attention.unreported} />
    </>
  );
}
