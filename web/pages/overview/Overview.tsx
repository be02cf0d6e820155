import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
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

/** All plans at a glance, laid out for a desk or for a telephone. */
export function Overview({ plans, rows }: { plans: PlanSummary[]; rows: ProgressRow[] }) {
  const { overview } = useWords();
  const own = rows.filter((row) => !row.allocated);
  if (narrow.value && !printing.value) return <PhoneOverview plans={plans} rows={rows} own={own} />;
  return (
    <>
      <Masthead plans={plans} rows={rows} />
      <DemoMark shown={rows.some((row) => row.demo)} />
      <Totals plans={plans} rows={own} />
      <div class="overview-top">
        <Situation plans={plans} rows={rows} />
        <Laggards rows={rows} />
      </div>
      <PlanTime plans={plans} />
      <header class="section-head">
        <h2>{overview.axisTitle}</h2>
        <p>{overview.axisNote}</p>
      </header>
      <PlanCards plans={plans} rows={own} />
      <Reporting rows={rows} />
    </>
  );
}
