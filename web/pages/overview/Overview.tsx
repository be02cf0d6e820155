import type { PlanSummary } from '#core/contract/plans.ts';
import type { AttentionView, ProgressRow } from '#core/contract/progress.ts';
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
  rows: ProgressRow[];
  /** Of those and of all parts that regions were given. */
  attention: AttentionView;
}

/** All plans at a glance, laid out for a desk or for a telephone. */
export function Overview(facts: OverviewFacts) {
  const { overview } = useWords();
  if (narrow.value && !printing.value) return <PhoneOverview {...facts} />;
  const { plans, rows, attention } = facts;
  return (
    <>
      <Masthead plans={plans} newest={attention.newest} />
      <DemoMark shown={attention.demo || rows.some((row) => row.demo)} />
      <Totals plans={plans} rows={rows} />
      <div class="overview-top">
        <Situation {...facts} />
        <Laggards behind={attention.behind} rows={rows} />
      </div>
      <PlanTime plans={plans} />
      <header class="section-head">
        <h2>{overview.axisTitle}</h2>
        <p>{overview.axisNote}</p>
      </header>
      <PlanCards plans={plans} rows={rows} />
      <Reporting rows={rows} unreported={attention.unreported} />
    </>
  );
}
