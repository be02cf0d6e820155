import type { PlanSummary } from '#core/contract/plans.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { A } from '../../components/A.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { planShortTitle, useNames } from '../../state/names.ts';
import { useList } from '../../state/use-answer.ts';

interface Props {
  region: RegionRow;
  plans: readonly PlanSummary[];
  /** The verdicts that the page shows already. */
  rows: readonly ProgressRow[];
}

/** The indicators of the plans above that the region has no part in: what it reported of them lies behind. */
export function RegionOthers({ region, plans, rows }: Props) {
  return plans
    .filter((plan) => plan.counts.targets > rows.filter((row) => row.plan === plan.code).length)
    .filter((plan) => plan.kind === 'action_plan' && plan.region.code !== region.code)
    .map((plan) => <PlanOthers key={plan.code} region={region} plan={plan} rows={rows} />);
}

function PlanOthers({ region, plan, rows }: Omit<Props, 'plans'> & { plan: PlanSummary }) {
  const { region: words } = useWords();
  const names = useNames();
  const answer = useList<ProgressRow>(apiPaths.progress({ plan: plan.code }, useMoment()));
  const shown = new Set(rows.map(({ indicator }) => indicator.code));
  return (
    <Panel title={words.others} note={`${planShortTitle(plan)} · ${words.othersNote}`}>
      <Loaded answer={answer} skeleton={<Skeleton height={60} />}>
        {({ items }) => (
          <ul class="region-others">
            {items
              .filter(({ indicator, allocated }) => !allocated && !shown.has(indicator.code))
              .map(({ indicator, target }) => (
                <li key={target}>
                  <A to={paths.indicator(indicator.code)} query={{ region: region.code }}>
                    {names.indicator(indicator)}
                  </A>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}
