import type { MilestoneReturnRow } from '#core/contract/milestones.ts';
import { formatDate } from '#core/domain/format.ts';
import { DemoBadge } from '../../../components/DemoMark.tsx';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import { Evidence, hasEvidence } from './Evidence.tsx';
import { PercentBar } from './PercentBar.tsx';

/** What was handed in and where its review stands, without a door. */
export function ReturnFacts({ of }: { of: MilestoneReturnRow }) {
  const { returns, plan } = useWords();
  const { fields, reported } = plan.milestones;
  const locale = language.value;
  const lines: [string, preact.ComponentChildren][] = [
    [fields.state, reported[of.reported]],
    [fields.percent, of.percent === null ? null : <PercentBar percent={of.percent} />],
    [fields.doneOn, of.doneOn && formatDate(of.doneOn, locale)],
    [fields.evidence, hasEvidence(of) ? <Evidence of={of} /> : null],
    [fields.due, of.due && formatDate(of.due, locale)],
    [fields.note, of.note && <span class="standing-text">{of.note}</span>],
    [fields.unit, of.unit],
    [fields.recorder, of.recorder],
  ];
  return (
    <>
      <p class="return-head">
        <span class={`badge review-${of.state}`}>{returns.states[of.state]}</span>{' '}
        <span class="mute">{returns.version(of.version)}</span> <DemoBadge shown={of.demo} />
      </p>
      <p class="card-note">
        {of.submittedBy !== null && of.submittedAt !== null
          ? returns.submittedBy(of.submittedBy, chinaMinute(of.submittedAt))
          : returns.changedBy(of.createdBy, chinaMinute(of.changedAt))}
      </p>
      {of.decision !== null && (
        <p class="notice return-decision">
          <b>{returns.decision}</b> <span lang="zh-CN">{of.decision}</span>
          {of.decidedBy !== null && of.decidedAt !== null && (
            <span class="mute"> {returns.decidedBy(of.decidedBy, chinaMinute(of.decidedAt))}</span>
          )}
        </p>
      )}
      <dl class="facts return-facts">
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang="zh-CN">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
