import type { PlanSummary } from '#core/contract/plans.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { may } from '#core/domain/people/permissions.ts';
import { A } from '../../components/A.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { language, useWords } from '../../state/language.ts';
import { lineageOf } from '../../state/lineage.ts';
import { together } from '../../state/loadable.ts';
import { planShortTitle, useNamed, useNames } from '../../state/names.ts';
import { reportingTo } from '../../state/region-tree.ts';
import { type Session, useSession } from '../../state/session.ts';
import { monthsUntil, quartersUntil } from '../../state/template-choices.ts';
import { useList } from '../../state/use-answer.ts';

/** In place of a plan in an address: figures that belong to none. */
export const NO_PLAN = 'none';

/** Chooses plan, region and period of a report, and opens it. Only what the reader may report is offered. */
export function StartPanel() {
  const { list } = useWords().reports;
  const plans = useList<PlanSummary>(apiPaths.plans());
  const regions = useList<RegionRow>(apiPaths.regions());
  const session = useSession();
  return (
    <Panel title={list.start} note={list.startNote}>
      <Loaded answer={useNamed(together({ plans, regions, session }))} skeleton={<Skeleton height={40} />}>
        {(known) => (
          <Choices
            plans={known.plans.items.filter(({ counts }) => counts.targets > 0)}
            regions={known.regions.items}
            session={known.session}
          />
        )}
      </Loaded>
    </Panel>
  );
}

interface Known {
  plans: PlanSummary[];
  regions: RegionRow[];
  session: Session;
}

function Choices({ plans, regions, session }: Known) {
  const { list } = useWords().reports;
  const names = useNames();
  const [query, change] = useQuery();
  const mayReport = ({ code }: { code: string }) =>
    may(session.actor, 'report.write', lineageOf(code, regions));
  const regionsOf = (plan: PlanSummary) =>
    [
      ...regions.filter(({ code }) => code === plan.region.code),
      ...reportingTo(plan.region.code, regions),
    ].filter(mayReport);
  const open = plans.filter((plan) => regionsOf(plan).length > 0);
  const nation = regions.filter(({ kind }) => kind === 'nation').filter(mayReport);
  const plan = query.of === NO_PLAN ? null : (open.find(({ code }) => code === query.of) ?? open[0] ?? null);
  const offered = plan ? regionsOf(plan) : nation;
  const region = offered.find(({ code }) => code === query.at)?.code ?? offered[0]?.code ?? '';
  const today = dayOfMoment(null);
  const periods = [...quartersUntil(today).slice(0, 6), ...monthsUntil(today).slice(0, 6)];
  const period = periods.find((one) => one === query.for) ?? periods[0]!;
  return (
    <div class="start-choices">
      <Choice
        label={list.plan}
        value={plan?.code ?? NO_PLAN}
        onChoose={(of) => change({ of, at: null }, true)}
        options={[
          ...open.map((one) => ({ value: one.code, text: planShortTitle(one) })),
          ...(nation.length > 0 ? [{ value: NO_PLAN, text: list.noPlan }] : []),
        ]}
      />
      <Choice
        label={list.region}
        value={region}
        onChoose={(at) => change({ at }, true)}
        options={offered.map((one) => ({ value: one.code, text: names.region(one) }))}
      />
      <Choice
        label={list.period}
        value={period}
        onChoose={(chosen) => change({ for: chosen }, true)}
        options={periods.map((one) => ({ value: one, text: formatPeriod(one, language.value) }))}
      />
      <A
        to={paths.newReport()}
        query={{ plan: plan?.code ?? NO_PLAN, region, period }}
        class="button button-main"
      >
        {list.begin}
      </A>
    </div>
  );
}
