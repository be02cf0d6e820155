import type { PlanDetail } from '#core/contract/plans.ts';
import { formatDate } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { KeptCodes } from '../../components/KeptCodes.tsx';
import { PlanBadges } from '../../components/PlanBadges.tsx';
import { paths } from '../../paths.ts';
import { langOf } from '../../state/lang-of.ts';
import { language, useWords } from '../../state/language.ts';
import { planTitle, useNames } from '../../state/names.ts';
import { useShared } from '../../state/shared.ts';

/** The plan's masthead: what it is, who issued it, and whether it is a draft. */
export function PlanHead({ plan }: { plan: PlanDetail }) {
  const { plan: words, comma, nav, crumbs, meeting } = useWords();
  const shared = useShared();
  const names = useNames();
  const horizon =
    plan.periodFrom && plan.periodTo
      ? `${plan.periodFrom}–${plan.periodTo}`
      : (plan.horizons ?? []).join(comma);
  const facts: [string, string][] = [
    [words.issuers, plan.issuers?.join(comma) ?? words.noIssuers],
    [words.docNo, plan.docNo ?? ''],
    [words.signed, plan.signedDate ? formatDate(plan.signedDate, language.value) : ''],
    [words.lead, plan.leadUnit ?? ''],
    [words.horizon, horizon],
    [words.note, plan.note ?? ''],
  ];
  return (
    <header class="masthead plan-head">
      <div>
        <nav class="crumbs" aria-label={crumbs}>
          <A to={paths.overview()}>{nav.overview}</A>
          <span>{plan.code}</span>
        </nav>
        <p class="kicker">
          <A to={paths.region(plan.region.code)}>{names.region(plan.region)}</A>
          <PlanBadges plan={plan} />
        </p>
        <h1 class="plan-title">
          <KeptCodes text={planTitle(plan)} />
        </h1>
      </div>
      {!shared && (
        <div class="masthead-aside">
          <A to={paths.meeting(plan.code)} class="button" title={meeting.openNote}>
            {meeting.open}
          </A>
        </div>
      )}
      <dl class="masthead-foot plan-facts">
        {facts.map(
          ([label, text]) =>
            text !== '' && (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang={langOf(text)}>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </header>
  );
}
