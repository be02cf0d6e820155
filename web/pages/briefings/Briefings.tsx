import type { TemplateList } from '#core/contract/briefing-templates.ts';
import type { BriefingListing, BriefingView } from '#core/contract/briefings.ts';
import type { CodedName } from '#core/contract/common.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { Panel } from '../../components/Panel.tsx';
import { PlanBadges } from '../../components/PlanBadges.tsx';
import { type AskedBriefing, apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useAnswer, useList } from '../../state/use-answer.ts';
import { BriefingChoices } from './BriefingChoices.tsx';
import { BriefingFiles } from './BriefingFiles.tsx';
import { BriefingList } from './BriefingList.tsx';
import { BriefingSheet } from './BriefingSheet.tsx';
import { DraftButton } from './DraftButton.tsx';

/** The chosen briefing beside the choice of others. */
export function Briefings({ listings, plans }: { listings: BriefingListing[]; plans: PlanSummary[] }) {
  const { briefings: words } = useWords();
  const [query] = useQuery();
  const asOf = useMoment();
  const offered = plans.filter((plan) => listings.some((one) => one.plan === plan.code));
  const plan =
    offered.find(({ code }) => code === query.plan) ??
    offered.find(({ kind, counts }) => kind === 'action_plan' && counts.targets > 0) ??
    offered[0]!;
  const others = (query.with ?? '').split(',');
  const together = offered.filter(({ code }) => code === plan.code || others.includes(code));
  const codes = together.map(({ code }) => code).join(',');
  const regions = loadedValue(useList<CodedName>(apiPaths.briefingRegions(codes)))?.items ?? [];
  const templates = loadedValue(useAnswer<TemplateList>(apiPaths.briefingTemplates()))?.items ?? [];
  const all = listings.filter((one) => one.plan === plan.code);
  const named = all.find(({ period }) => period === query.period);
  const kind = named?.kind ?? all.find((one) => one.kind === query.kind)?.kind ?? 'month';
  const own = all.filter((one) => one.kind === kind);
  const chosen = named ?? own[0] ?? all[0]!;
  const asked: AskedBriefing = {
    ...{ plan: codes, period: chosen.period, asOf },
    region: regions.some(({ code }) => code === query.region) ? query.region! : null,
    written: query.written === 'en' || query.written === 'zh' ? query.written : language.value,
    template: templates.some(({ id }) => id === query.template) ? query.template! : null,
  };
  const view = loadedValue(useAnswer<BriefingView>(apiPaths.briefing(asked)));
  const simple = together.length === 1 && asked.region === null && asked.written === language.value;
  const title = view?.masthead.title ?? (simple ? chosen.title : '…');
  const key = apiPaths.briefingFile(asked, 'png');
  return (
    <div class="briefings">
      <div class="stack">
        <Panel title={words.title}>
          <BriefingChoices
            {...{ asked, plan, plans: offered, together, regions, templates, kind }}
            periods={own.map(({ period }) => period)}
          />
          <p class="briefing-subject">
            <b>{title}</b> <span class="mute">{view?.masthead.issue ?? chosen.issue}</span>{' '}
            {together.map((one) => (
              <PlanBadges key={one.code} plan={one} />
            ))}
          </p>
          <BriefingFiles asked={asked} />
          {asOf === null && <DraftButton key={key} asked={asked} />}
        </Panel>
        <BriefingList listings={own} chosen={chosen} asked={asked} />
      </div>
      <BriefingSheet key={key} asked={asked} title={title} view={view} />
    </div>
  );
}
