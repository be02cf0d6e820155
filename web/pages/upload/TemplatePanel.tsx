import type { PlanSummary } from '#core/contract/plans.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { Choice } from '../../components/Choice.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { language, useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { planShortTitle, useNames } from '../../state/names.ts';
import { reportingTo } from '../../state/region-tree.ts';
import { monthsUntil, quartersUntil } from '../../state/template-choices.ts';
import { useList } from '../../state/use-answer.ts';

/** In place of a plan: what the nation's statisticians publish. */
const NATIONAL = 'national';

/** Chooses plan, region and period, and gives the blank form for them. */
export function TemplatePanel() {
  const { upload: words } = useWords();
  const plans = useList<PlanSummary>(apiPaths.plans());
  const regions = useList<RegionRow>(apiPaths.regions());
  return (
    <Panel title={words.templateTitle} note={words.templateNote}>
      <Loaded answer={together({ plans, regions })} skeleton={<Skeleton height={40} lines={4} />}>
        {(known) => (
          <Choices
            plans={known.plans.items.filter((plan) => plan.counts.targets > 0)}
            regions={known.regions.items}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function Choices({ plans, regions }: { plans: PlanSummary[]; regions: RegionRow[] }) {
  const { upload: words } = useWords();
  const names = useNames();
  const [query, change] = useQuery();
  const plan =
    query.plan === NATIONAL
      ? null
      : (plans.find(({ code }) => code === query.plan) ??
        plans.find(({ kind }) => kind === 'action_plan') ??
        null);
  const own = plan ? plan.region.code : regions.find(({ kind }) => kind === 'nation')?.code;
  const open = regions.filter(
    (one) => one.code === own || (plan !== null && reportingTo(plan.region.code, regions).includes(one)),
  );
  const region = open.find(({ code }) => code === query.region)?.code ?? own ?? '';
  const today = dayOfMoment(null);
  const periods = plan ? quartersUntil(today) : monthsUntil(today);
  const period = periods.find((one) => one === query.period) ?? periods[0] ?? '';
  const file = (format: 'xlsx' | 'csv') =>
    apiPaths.template({ plan: plan?.code ?? null, region, period, format });
  return (
    <>
      <div class="upload-choices">
        <Choice
          label={words.plan}
          value={plan?.code ?? NATIONAL}
          onChoose={(value) => change({ plan: value, region: null, period: null }, true)}
          options={[
            ...plans.map((one) => ({ value: one.code, text: planShortTitle(one) })),
            { value: NATIONAL, text: words.national },
          ]}
        />
        <Choice
          label={words.region}
          value={region}
          onChoose={(value) => change({ region: value }, true)}
          options={open.map((one) => ({ value: one.code, text: names.region(one) }))}
        />
        <Choice
          label={words.period}
          value={period}
          onChoose={(value) => change({ period: value }, true)}
          options={periods.map((one) => ({ value: one, text: formatPeriod(one, language.value) }))}
        />
      </div>
      <p class="row">
        <a class="button button-main" href={file('xlsx')} download>
          {words.xlsx}
        </a>
        <a class="button" href={file('csv')} download>
          {words.csv}
        </a>
      </p>
    </>
  );
}
