import type { PlanSummary } from '#core/contract/plans.ts';
import type { AttentionView } from '#core/contract/progress.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { periodEnd } from '#core/domain/period.ts';
import { A } from '../../components/A.tsx';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';

/** The title as on paper, with the newest period and its last day. */
export function Masthead({ plans, newest }: { plans: PlanSummary[]; newest: AttentionView['newest'] }) {
  const words = useWords();
  const places = plans.map((plan) => plan.region.name).join(words.comma);
  return (
    <header class="masthead">
      <div>
        <p class="kicker">{words.overview.kicker(plans.length)}</p>
        <p class="masthead-title">{words.overview.title}</p>
      </div>
      {newest && <p class="masthead-period">{formatPeriod(newest, language.value)}</p>}
      <p class="masthead-foot">
        <span lang="zh-CN">{language.value === 'zh' ? places : ''}</span>
        <span>
          {newest
            ? `${words.dataTo} ${formatDate(periodEnd(newest), language.value)}`
            : words.overview.noFigures}
          {' · '}
          <A to={paths.changes()}>{words.history.changes.overviewLink}</A>
        </span>
      </p>
    </header>
  );
}
