import type { MilestoneRow } from '#core/contract/milestones.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { formatDate } from '#core/domain/format.ts';
import { DemoBadge } from '../../../components/DemoMark.tsx';
import { PlanBadges } from '../../../components/PlanBadges.tsx';
import { language, useWords } from '../../../state/language.ts';
import { Evidence, hasEvidence } from './Evidence.tsx';
import { MilestoneHistory } from './MilestoneHistory.tsx';
import { MilestoneVerdictWord } from './MilestoneVerdict.tsx';
import { PercentBar } from './PercentBar.tsx';
import { ReportSection } from './ReportSection.tsx';
import { TermText } from './TermText.tsx';

interface Props {
  row: MilestoneRow;
  plan: PlanDetail;
  /** Whether the form is open from the start. */
  reporting: boolean;
}

/** Where a goal, task or event stands, how that was reached, what was reported so far, and the form to report. */
export function MilestoneCard({ row, plan, reporting }: Props) {
  const { plan: planWords, why } = useWords();
  const words = planWords.milestones;
  const locale = language.value;
  return (
    <>
      <div class="why-head">
        <p class="kicker">
          {row.code} <PlanBadges plan={plan} /> <DemoBadge shown={row.demo} />
        </p>
        <h2 lang="zh-CN">{row.title}</h2>
        <p>
          <MilestoneVerdictWord row={row} />
        </p>
      </div>
      <dl class="facts">
        <div>
          <dt>{words.due}</dt>
          <dd>
            <TermText term={row.term} />
          </dd>
        </div>
        {row.doneOn !== null && (
          <div>
            <dt>{words.doneOn}</dt>
            <dd>{formatDate(row.doneOn, locale)}</dd>
          </div>
        )}
        {row.percent !== null && (
          <div>
            <dt>{words.fields.percent}</dt>
            <dd>
              <PercentBar percent={row.percent} />
            </dd>
          </div>
        )}
        {row.unit !== null && (
          <div>
            <dt>{words.fields.unit}</dt>
            <dd lang="zh-CN">{row.unit}</dd>
          </div>
        )}
        {hasEvidence(row) && (
          <div>
            <dt>{words.evidence}</dt>
            <dd>
              <Evidence of={row} />
            </dd>
          </div>
        )}
        {row.note !== null && (
          <div>
            <dt>{words.remark}</dt>
            <dd class="standing-text" lang="zh-CN">
              {row.note}
            </dd>
          </div>
        )}
      </dl>
      <ReportSection row={row} region={plan.region.code} open={reporting} />
      <h3>{why.steps}</h3>
      <ol class="why-steps">
        {row.explanation.map((step) => (
          <li key={step.code}>{locale === 'zh' ? step.zh : step.en}</li>
        ))}
      </ol>
      <MilestoneHistory code={row.code} />
    </>
  );
}
