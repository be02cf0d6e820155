import type { BriefingListing } from '#core/contract/briefings.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { Choice } from '../../components/Choice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PlanBadges } from '../../components/PlanBadges.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { planShortTitle } from '../../state/names.ts';
import { BriefingFiles } from './BriefingFiles.tsx';
import { BriefingList } from './BriefingList.tsx';
import { BriefingSheet } from './BriefingSheet.tsx';
import { DraftButton } from './DraftButton.tsx';

/** The chosen briefing beside the choice of others. */
export function Briefings({ listings, plans }: { listings: BriefingListing[]; plans: PlanSummary[] }) {
  const { briefings: words } = useWords();
  const [query, change] = useQuery();
  const moment = useMoment();
  const offered = plans.filter((plan) => listings.some((one) => one.plan === plan.code));
  const plan =
    offered.find(({ code }) => code === query.plan) ??
    offered.find(({ kind, counts }) => kind === 'action_plan' && counts.targets > 0) ??
    offered[0]!;
  const own = listings.filter((one) => one.plan === plan.code);
  const chosen = own.find(({ period }) => period === query.period) ?? own[0]!;
  return (
    <div class="briefings">
      <div class="stack">
        <Panel title={words.title}>
          <div class="briefing-choices">
            <Choice
              label={words.plan}
              value={plan.code}
              onChoose={(value) => change({ plan: value, period: null })}
              options={offered.map((one) => ({ value: one.code, text: planShortTitle(one) }))}
            />
            <Choice
              label={words.period}
              value={chosen.period}
              onChoose={(value) => change({ period: value })}
              options={own.map(({ period }) => ({
                value: period,
                text: formatPeriod(period, language.value),
              }))}
            />
          </div>
          <p class="briefing-subject">
            <b>{chosen.title}</b> <span class="mute">{chosen.issue}</span> <PlanBadges plan={plan} />
          </p>
          <BriefingFiles listing={chosen} />
          {moment === null && <DraftButton key={`${plan.code} ${chosen.period}`} listing={chosen} />}
        </Panel>
        <BriefingList listings={own} chosen={chosen} />
      </div>
      <BriefingSheet key={apiPaths.briefingFile(plan.code, chosen.period, 'png', moment)} listing={chosen} />
    </div>
  );
}
